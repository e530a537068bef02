import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../../..");
const startSeconds = 60;

/** The real server on a real database in a folder of its own, as an operator starts it. */
export class LiveServer {
  readonly url: string;
  /** The facilitator's link as printed on the first start. */
  readonly facilitatorLink: string;

  private readonly child: ChildProcess;
  private readonly folder: string;

  private constructor(url: string, facilitatorLink: string, child: ChildProcess, folder: string) {
    this.url = url;
    this.facilitatorLink = facilitatorLink;
    this.child = child;
    this.folder = folder;
  }

  static async start(): Promise<LiveServer> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), "clustergraph-browser-"));
    const child = spawn(
      "dotnet",
      [
        "run", "--project", "src/ClusterGraph.Server", "--configuration", "Release", "--no-build", "--",
        "serve", "--port", String(port), "--data", folder,
      ],
      { cwd: repository, detached: true, stdio: ["ignore", "pipe", "pipe"] },
    );
    let output = "";
    child.stdout.on("data", (part: Buffer) => (output += part.toString()));
    child.stderr.on("data", (part: Buffer) => (output += part.toString()));
    const url = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < startSeconds * 4; tries++) {
      const link = /\S+\/studio\.html#s=\S+|\S+\/stage\.html#s=\S+/.exec(output)?.[0];
      if (link !== undefined && (await isReady(url))) {
        return new LiveServer(url, link, child, folder);
      }
      await new Promise((done) => setTimeout(done, 250));
    }
    kill(child);
    throw new Error(`The server did not start within ${startSeconds} s. It said:\n${output}`);
  }

  stop(): void {
    kill(this.child);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

function kill(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null) {
    process.kill(-child.pid, "SIGTERM");
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? done(address.port) : fail(new Error("no port"))));
    });
  });
}
