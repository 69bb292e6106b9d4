"""Planners: what a reader fills in becomes a plan.  Loaded only when an assessment is one."""
