# Builds the web pages and the server, then runs the server as a plain user.
FROM node:22-bookworm-slim AS web
WORKDIR /source/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-fund --no-audit
COPY web/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS server
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .globalconfig .editorconfig BannedSymbols.txt CodeMetricsConfig.txt ./
COPY src/ src/
COPY seed-data/ seed-data/
COPY --from=web /source/src/ClusterGraph.Server/wwwroot src/ClusterGraph.Server/wwwroot
RUN dotnet publish src/ClusterGraph.Server --configuration Release --output /app -p:SkipWeb=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=server /app ./
RUN mkdir --mode=700 /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
EXPOSE 5080
# Inside a container the outside is another computer, so --lan is needed; the compose file opens it to this computer only.
ENTRYPOINT ["dotnet", "clustergraph.dll", "serve", "--lan", "--data", "/data/clustergraph.db"]
