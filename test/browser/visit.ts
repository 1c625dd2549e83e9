import type {Browser, Page} from "playwright-core";
import {serve} from "../../src/build/serve.js";
import {launchChromium} from "./chromium.js";
import {dist} from "./site.js";

/** Where the tests serve the site: not the root of its host, as on GitHub Pages, so that a link that forgets it is found. */
export const base = "/atlas/";

/** An open page and a sentence for each thing that has gone wrong in it. */
export interface Visit {
  readonly page: Page;
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly scripts?: boolean;
}

/**
 * One browser on the built site for the tests of a file. DUTY_ATLAS_SITE, an address with a slash at its end, has them
 * visit the same site where another server has it.
 */
export class Visitor {
  private constructor(
    private readonly browser: Browser,
    private readonly site: Awaited<ReturnType<typeof serve>>
  ) {}

  /** On the built site, or on one of a test's own in the folder `own`. */
  static async start(own: string | null = null): Promise<Visitor> {
    const given = own === null ? process.env["DUTY_ATLAS_SITE"] : undefined;
    const site = given === undefined ? await serve(own ?? dist, {base}) : {url: given, close: async () => undefined};
    return new Visitor(await launchChromium(), site);
  }

  /** The address of the site, with a slash at its end. */
  get url(): string {
    return this.site.url;
  }

  /** Opens a page (`tasks.html?q=a`) in a context of its own, so that nothing is cached, and waits until it is still. */
  async open(path: string, {width = 1440, scripts = true}: VisitOptions = {}): Promise<Visit> {
    const context = await this.browser.newContext({viewport: {width, height: 900}, javaScriptEnabled: scripts});
    const page = await context.newPage();
    const faults: string[] = [];
    const {origin} = new URL(this.url);
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== origin) faults.push(`another host: ${url.href}`);
    });
    page.on("requestfailed", (request) => {
      // without scripts the browser refuses to load them, by design
      const isRefused = !scripts && request.resourceType() === "script";
      if (!isRefused) faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(this.url + path, {waitUntil: "networkidle"});
    return {page, faults, close: () => context.close()};
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }
}
