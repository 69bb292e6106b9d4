/** Under an organisation's name, by double-click: its name, logo and colours, and everything still works. */
import { same, that } from "../drive/check.mjs";
import { searchFor } from "../drive/search.mjs";
import { goTo } from "../drive/travel.mjs";
import { EVERY_PAGE_MS } from "./case.mjs";
import { ASSESSMENTS, result } from "./templates.mjs";

/** @import {Page} from "puppeteer-core" @import {Lane} from "../drive/lane.mjs" @import {Case} from "./case.mjs" */

/** As brand.py writes it. */
const NAME = "Nesset kommune";
const ACCENT = "#402080";

/** @returns {Case[]} */
export const brandCases = () => [
  { name: "name-and-logo-on-every-page", limit: EVERY_PAGE_MS, run: nameAndLogo },
  { name: "colour-of-links-and-buttons", run: (lane) => on(lane, "kartlegg/raus", colour) },
  { name: "search-works", run: (lane) => on(lane, "", async (page) => that((await searchFor(page, "verneombud")).length > 0, "no hits")) },
  { name: "works-on-a-server-too", run: onAServer },
  ...ASSESSMENTS.map((name) => ({ name: `${name}-works`, run: (/** @type {Lane} */ lane) => on(lane, `kartlegg/${name}`, (page) => result(page, name)) })),
];

/** An intranet gets the same zip, unpacked. @param {Lane} lane */
async function onAServer(lane) {
  const server = await lane.serve({});
  const visited = await lane.visit();
  await goTo(visited.page, lane.addressIn(lane.folder, "kartlegg/raus", server));
  that(visited.page.url().startsWith("http:"), visited.page.url());
  await result(visited.page, "raus");
  that((await searchFor(visited.page, "verneombud")).length > 0, "no hits");
  same([...(await visited.failed()), ...visited.faults, ...(await visited.violations())], [], "what went wrong besides");
  await visited.close();
}

/** @param {Lane} lane @param {string} path @param {(page: Page) => Promise<void>} run */
async function on(lane, path, run) {
  const visited = await lane.visit();
  await goTo(visited.page, lane.address(path));
  await run(visited.page);
  same([...(await visited.failed()), ...visited.faults], [], "failed requests and console errors");
  await visited.close();
}

/** @param {Lane} lane */
async function nameAndLogo(lane) {
  const visited = await lane.visit();
  for (const { file } of lane.pages) {
    await goTo(visited.page, lane.address(file.replace(/(\/?index)?\.html$/, "")));
    const seen = await visited.page.evaluate(() => {
      const logo = /** @type {HTMLImageElement | null} */ (document.querySelector("header .brand img"));
      return {
        title: document.title,
        name: document.querySelector("header .brand b")?.textContent,
        logo: Boolean(logo?.complete && logo.naturalWidth > 0),
        doing: document.querySelector("article:is(.kind-method, .kind-practice, .kind-assessment)") !== null,
        helper: document.querySelector("main aside.helper")?.textContent ?? "",
        footer: document.querySelector("footer")?.textContent ?? "",
      };
    });
    same([seen.name, seen.logo], [NAME, true], `name and logo on ${file}`);
    that(seen.title.endsWith(NAME), `the title of ${file} is ${seen.title}`);
    that(seen.footer.includes("HMS-rådgiveren"), `no contact on ${file}`);
    same(seen.helper.includes("HMS-rådgiveren"), seen.doing, `who helps here on ${file}`);
  }
  same(await visited.failed(), [], "failed requests");
  await visited.close();
}

/** @param {Page} page */
async function colour(page) {
  const wanted = `rgb(${[1, 3, 5].map((at) => parseInt(ACCENT.slice(at, at + 2), 16)).join(", ")})`;
  same(await page.$eval("form[data-assessment] [type=submit]", (button) => getComputedStyle(button).backgroundColor), wanted, "the button");
}
