"""What leaves the machine: the zip, the Markdown tree, a host's own folder."""
