import type { Page, WebSocketRoute } from "@playwright/test";

/** The connection of one page, which a test can cut and mend. */
export class Wire {
  private readonly page: Page;
  private readonly sockets = new Set<WebSocketRoute>();
  private isCut = false;

  private constructor(page: Page) {
    this.page = page;
  }

  static async of(page: Page): Promise<Wire> {
    const wire = new Wire(page);
    await page.routeWebSocket(/\/hub\//, (socket) => {
      if (wire.isCut) {
        void socket.close();
        return;
      }
      wire.sockets.add(socket);
      socket.connectToServer();
    });
    return wire;
  }

  async cut(): Promise<void> {
    this.isCut = true;
    await this.page.context().setOffline(true);
    for (const socket of this.sockets) {
      await socket.close();
    }
    this.sockets.clear();
  }

  async mend(): Promise<void> {
    this.isCut = false;
    await this.page.context().setOffline(false);
  }
}
