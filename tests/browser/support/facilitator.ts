import type { APIResponse, Browser, BrowserContext, Page } from "@playwright/test";
import type { LiveServer } from "./live-server";

interface Overview {
  readonly rev: number;
  readonly hash: string;
  readonly join: { readonly code: string; readonly url: string };
}

interface PersonOverview {
  readonly id: string;
  readonly nick: string;
  readonly role: string;
  readonly online: boolean;
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

  /** Participants in the order in which they joined. */
  async participants(map: string): Promise<readonly PersonOverview[]> {
    const people = await this.read<readonly PersonOverview[]>(
      await this.context.request.get(`/api/maps/${map}/people`),
    );
    return people.filter(({ role }) => role === "participant");
  }

  /** The whole map as text, as this person sees it. */
  async snapshot(map: string): Promise<string> {
    return (await this.context.request.get(`/api/maps/${map}/snapshot`)).text();
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
