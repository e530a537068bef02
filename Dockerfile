# Builds the web pages and the server, then runs the server as a plain user.
FROM node:22-bookworm-slim AS web
WORKDIR /source/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-fund --no-audit
COPY web/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS server
# The official driver, for addresses such as bolt://neo4j:7687; http://neo4j:7474 works without it.
ARG NEO4J_DRIVER=true
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .globalconfig .editorconfig BannedSymbols.txt CodeMetricsConfig.txt ./
COPY src/ src/
COPY seed-data/ seed-data/
# Reports speak with the words of the screens.
COPY web/src/i18n/ web/src/i18n/
COPY --from=web /source/src/ClusterGraph.Server/wwwroot src/ClusterGraph.Server/wwwroot
RUN dotnet publish src/ClusterGraph.Server --configuration Release --output /app -p:SkipWeb=true -p:Neo4jDriver="$NEO4J_DRIVER"

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=server /app ./
RUN mkdir --mode=700 /data && chown "$APP_UID" /data
USER $APP_UID
ENV CLUSTERGRAPH_DATA=/data/clustergraph.db DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 5080
# The image has neither curl nor wget.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: 127.0.0.1\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# Inside a container the outside is another computer, so --lan is needed; the compose file opens it to this computer only.
ENTRYPOINT ["dotnet", "clustergraph.dll", "serve", "--lan"]
