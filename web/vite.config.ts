import { loadEnv } from "vite";
import { defineConfig } from "vitest/config";

// The server that the development pages talk to; the built pages are served by it.
const environment = loadEnv("", ".", "CLUSTERGRAPH_");
const server = environment["CLUSTERGRAPH_SERVER"] ?? "http://127.0.0.1:5080";

const proxied = { target: server, headers: { origin: server } };

export default defineConfig({
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": proxied,
      "/health": proxied,
      "/openapi": proxied,
      "/hub": { ...proxied, ws: true, rewriteWsOrigin: true },
    },
  },
  build: {
    target: "es2023",
    outDir: "../src/ClusterGraph.Server/wwwroot",
    emptyOutDir: true,
    // The content security policy allows neither inline scripts nor inline styles.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: "index.html",
        join: "join.html",
        stage: "stage.html",
        studio: "studio.html",
      },
    },
  },
  worker: { format: "es" },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
