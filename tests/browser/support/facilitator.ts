import type { APIResponse, Browser, BrowserContext, Page } from "@playwright/test";
import type { LiveServer } from "./live-server";

interface Overview {
  readonly rev: number;
  readonly hash: string;
  readonly join: { readonly code: string; readonly url: string };
}

/** A facilitator's browser: opens the printed link once and then speaks to the server by cookie. */
export class Facilitator {
  readonly context: BrowserContext;
  private readonly server: LiveServer;

  private constructor(context: BrowserContext, server: LiveServer) {
    this.context = context;
    this.server = server;
  }

  static async enter(browser: Browser, server: LiveServer, language = "en"): Promise<Facilitator> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: language,
      baseURL: server.url,
    });
    const secret = new URL(server.facilitatorLink).hash.slice("#s=".length);
    const me = new Facilitator(context, server);
    await me.read(await context.request.post("/api/sessions/link", { headers: me.headers(), data: { secret } }));
    return me;
  }

  async newMap(title: string): Promise<string> {
    const made = await this.context.request.post("/api/maps", {
      headers: this.headers(),
      data: { title, language: "en" },
    });
    return (await this.read<{ id: string }>(made)).id;
  }

  async overview(map: string): Promise<Overview> {
    return this.read<Overview>(await this.context.request.get(`/api/maps/${map}`));
  }

  /** The link that gives a role on a map. */
  async link(map: string, role: string): Promise<string> {
    const links = await this.read<readonly { role: string; url: string }[]>(
      await this.context.request.get(`/api/maps/${map}/links`),
    );
    const link = links.find((candidate) => candidate.role === role);
    if (link === undefined) {
      throw new Error(`No link for ${role} among ${JSON.stringify(links)}.`);
    }
    return link.url;
  }

  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(path);
    return page;
  }

  private headers(): Record<string, string> {
    return { "X-ClusterGraph": "1", Origin: this.server.url };
  }

  private async read<T>(response: APIResponse): Promise<T> {
    if (!response.ok()) {
      throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
    }
    return (await response.json()) as T;
  }
}
