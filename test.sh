#!/usr/bin/env bash
# Builds and tests everything. The last line says how many tests passed, failed and were skipped;
# a step that fails, such as the build, counts as one failure.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
exec </dev/null

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm_config_fund=false npm_config_audit=false

root=$PWD
results=$root/artifacts/test
passed=0 failed=0 skipped=0
rm -rf "$results" && mkdir -p "$results"

say() { printf '\n== %s\n' "$*"; }

add() { # passed failed skipped, label
  passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
  printf -- '-- %s: %d passed, %d failed, %d skipped\n' "$4" "$1" "$2" "$3"
}

fail() { failed=$((failed + 1)); printf 'FAILED: %s\n' "$*"; }

skip() { printf 'SKIPPED: %s\n' "$*"; }

step() { # label, command...
  local label=$1 start=$SECONDS; shift
  say "$label"
  if "$@"; then printf -- '-- %s: fine, %d s\n' "$label" $((SECONDS - start)); else fail "$label"; return 1; fi
}

within() { (cd "$1" && shift && "$@"); }

finish() {
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
  exit
}

require_dotnet() {
  command -v dotnet >/dev/null || { echo 'The .NET SDK 10 is missing: install it from https://dot.net and try again.'; return 1; }
  dotnet --version >/dev/null || { echo 'The .NET SDK found here is too old: global.json asks for 10.0.100 or later.'; return 1; }
}

require_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    { echo 'Node.js 20 or later with npm is missing: install it and try again.'; return 1; }
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
    { echo "Node.js $(node --version) is too old: version 20 or later is needed."; return 1; }
}

# Adds one suite. A run that ended badly without naming a failed test, or ran nothing, counts as one failure.
tally() { # label, exit code, "passed failed skipped" or nothing
  local -a n
  read -ra n <<<"${3:-0 0 0}"
  add "${n[0]:-0}" "${n[1]:-0}" "${n[2]:-0}" "$1"
  if [ $((n[0] + n[1] + n[2])) -eq 0 ]; then fail "$1 reported no test at all (exit code $2)"
  elif [ "$2" -ne 0 ] && [ "${n[1]}" -eq 0 ]; then fail "$1 ended with code $2 without naming a failed test"; fi
}

count_trx() { # sums the counters of all result files of the C# tests
  local file line total executed good p=0 f=0 s=0
  for file in "$results"/*.trx; do
    [ -e "$file" ] || continue
    line=$(grep -o '<Counters [^>]*' "$file" | head -n 1)
    total=$(attribute total "$line") executed=$(attribute executed "$line") good=$(attribute passed "$line")
    p=$((p + good)) f=$((f + executed - good)) s=$((s + total - executed))
  done
  echo "$p $f $s"
}

attribute() { local value; value=$(grep -o " $1=\"[0-9]*\"" <<<"$2" | tr -dc 0-9); echo "${value:-0}"; }

count_json() { # file, expression over r that gives [passed, failed, skipped]
  [ -s "$1" ] || return 0
  node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    console.log(eval(process.argv[2]).map(n => n || 0).join(" "))' "$1" "$2"
}

# networkx and igraph give a second opinion on the analyses; without them those tests are skipped and say so.
find_oracles() {
  [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import networkx, igraph' 2>/dev/null && return
  install_packages python3-networkx python3-igraph || skip 'networkx and igraph are not installed: their tests are left out.'
}

# The tests on Neo4j take the server of CLUSTERGRAPH_TEST_NEO4J_URI or start their own from CLUSTERGRAPH_NEO4J_HOME,
# from ../shared/neo4j or from Docker; some of them need one that they may kill.
find_neo4j() {
  lacking=()
  if [ -n "${CLUSTERGRAPH_NEO4J_HOME:-}" ] || [ -x ../shared/neo4j/run ]; then
    command -v java >/dev/null || install_packages openjdk-17-jre-headless
    command -v java >/dev/null || lacking+=(Neo4jProcess)
  elif ! docker info >/dev/null 2>&1; then
    lacking+=(Neo4jProcess)
  fi
  [ ${#lacking[@]} -eq 0 ] && has_data_science || lacking+=(DataScience)
  [ ${#lacking[@]} -eq 0 ] || [ "${lacking[0]}" = DataScience ] || [ -n "${CLUSTERGRAPH_TEST_NEO4J_URI:-}" ] || lacking+=(Neo4j)
  PATH=$PATH:/usr/sbin command -v nginx >/dev/null || install_packages nginx-light || lacking+=(nginx)
  local what
  for what in "${lacking[@]}"; do
    case $what in
      nginx) skip_tests nginx 'nginx is not installed' ;;
      DataScience) skip_tests DataScience 'there is no Neo4j with Graph Data Science among the plugins of CLUSTERGRAPH_NEO4J_HOME' ;;
      Neo4j) skip_tests Neo4j 'there is no Neo4j: set CLUSTERGRAPH_TEST_NEO4J_URI to an empty one, or CLUSTERGRAPH_NEO4J_HOME, and install Java 17' ;;
      *) skip_tests Neo4jProcess 'they kill Neo4j, and there is none that may be killed: set CLUSTERGRAPH_NEO4J_HOME, and install Java 17' ;;
    esac
  done
}

has_data_science() {
  if [ -n "${CLUSTERGRAPH_NEO4J_HOME:-}" ]; then
    compgen -G "$CLUSTERGRAPH_NEO4J_HOME/plugins/*graph-data-science*.jar" >/dev/null
  else
    [ -d ../shared/neo4j/gds ]
  fi
}

skip_tests() { # what the tests need, why they are left out
  local n
  n=$(dotnet test ClusterGraph.sln -c Release --no-build --list-tests --filter "Needs=$1" 2>/dev/null | grep -c '^    ')
  skipped=$((skipped + n))
  skip "$n tests: $2."
}

needs_filter() {
  local filter='FullyQualifiedName~ClusterGraph' what
  for what in "${lacking[@]}"; do filter+="&Needs!=$what"; done
  echo "$filter"
}

install_packages() {
  local -a as_root=()
  [ "$(id -u)" -eq 0 ] || { sudo -n true 2>/dev/null || return 1; as_root=(sudo -n); }
  command -v apt-get >/dev/null || return 1
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

dotnet_part() {
  built=no
  step 'Restore C# packages, locked' dotnet restore --locked-mode || return
  step 'Build C#' dotnet build -c Release --no-restore -warnaserror -v quiet || return
  built=yes
  step 'Check C# format' dotnet format --verify-no-changes --no-restore
  say 'C# tests'
  find_oracles
  find_neo4j
  dotnet test ClusterGraph.sln -c Release --no-build -m:1 --results-directory "$results" \
    --filter "$(needs_filter)" --logger 'trx' --logger 'console;verbosity=minimal' 2>&1 |
    grep -vE '^(Test run for|A total of|Results File|Additionally, path|No test is available|$)'
  tally 'C# tests' "${PIPESTATUS[0]}" "$(count_trx)"
}

web_part() {
  web=no
  if [ ! -f web/package.json ]; then skip 'web: there is no web/package.json.'; return; fi
  step 'Web prerequisites' require_node || return
  step 'Install web packages' within web npm ci || return
  step 'Check web types' within web npm run typecheck
  step 'Check web style' within web npm run lint
  say 'Web unit tests'
  within web npm test -- --reporter=default --reporter=json --outputFile.json="$results/web.json"
  tally 'Web unit tests' $? "$(count_json "$results/web.json" \
    '[r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests]')"
  step 'Build web' within web npm run build || return
  web=yes
  step 'Check web size budget' within web npm run budget
}

find_chromium() {
  [ -x /usr/bin/chromium ] && return
  install_packages chromium fonts-noto-core ||
    { echo 'Chromium is missing and could not be installed: run "apt-get install chromium".'; return 1; }
}

browser_part() {
  if [ ! -f tests/browser/package.json ]; then skip 'browser tests: there is no tests/browser/package.json.'; return; fi
  if [ "$built $web" != 'yes yes' ]; then skip 'browser tests: the server or the web part was not built.'; return; fi
  step 'Find Chromium' find_chromium || return
  step 'Install browser-test packages' within tests/browser npm ci || return
  say 'Browser tests'
  PLAYWRIGHT_JSON_OUTPUT_NAME="$results/browser.json" within tests/browser npx playwright test --reporter=list,json
  tally 'Browser tests' $? "$(count_json "$results/browser.json" \
    '[r.stats.expected + r.stats.flaky, r.stats.unexpected + (r.stats.expected || r.stats.unexpected ? 0 : r.errors.length), r.stats.skipped]')"
}

size_row() { # label, folder, file-name patterns joined by |
  find "$2" -type f 2>/dev/null | grep -E "\.($3)$" | grep -vE '/(bin|obj|node_modules|dist|wwwroot)/' |
    while read -r file; do wc -l <"$file"; done | sort -n |
    awk -v label="$1" '{ n[NR] = $1; sum += $1 }
      END { if (NR) printf "%-32s %5d files %7d lines, median %d, p90 %d, max %d\n",
        label, NR, sum, n[int((NR * 50 + 99) / 100)], n[int((NR * 90 + 99) / 100)], n[NR] }'
}

size_part() {
  say 'Sizes and arrows'
  local folder
  for folder in src/*/; do size_row "${folder%/}" "$folder" cs; done
  size_row 'src' src cs
  size_row 'tests' tests 'cs|ts'
  size_row 'web/src' web/src 'ts|tsx|css'
  grep -o 'ProjectReference Include="[^"]*' src/*/*.csproj |
    sed -E 's#.*/ClusterGraph\.([A-Za-z]+)\.csproj:.*/ClusterGraph\.([A-Za-z]+)\.csproj#\1 -> \2#' | sort
}

step 'Prerequisites' require_dotnet || finish
dotnet_part
web_part
browser_part
size_part
finish
