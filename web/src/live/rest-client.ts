import type { AnalysisProgress, AnalysisRequest, Insight, MethodInfo } from "../protocol/analyses";
import type { AnswerReport, RatingReport } from "../protocol/answers";
import type { BranchItem, ComparisonReport, MergeAnswer, MergeRequest } from "../protocol/branches";
import type { Snapshot } from "../protocol/changes";
import type { ClusterPair } from "../protocol/clusters";
import { isErrorCode } from "../protocol/error-codes";
import type { ChainTemplateLibrary, VoteReport } from "../protocol/plans";
import type { GraphAnswer, GraphQuestion } from "../protocol/questions";
import type {
  CapabilityLink,
  HistoryChange,
  JoinCard,
  MapListItem,
  MapOverview,
  MySession,
  PersonOverview,
  ProblemDocument,
  SessionGrant,
  Vocabulary,
} from "../protocol/rest";
import { failure, type Result, success } from "./result";

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Fetch = (input: string, init: RequestInit) => Promise<Response>;

interface Body {
  readonly content: string;
  readonly type: string;
}

export interface HistoryQuery {
  readonly kind?: string;
  readonly id?: string;
  readonly before?: number;
  readonly limit?: number;
}

const mapFileType = "application/vnd.clustergraph+json";

/** The server's REST interface. Failures are values; nothing here throws. */
export class RestClient {
  private readonly fetch: Fetch;
  private readonly as: "viewer" | undefined;

  constructor(fetcher: Fetch = (input, init) => fetch(input, init), as?: "viewer") {
    this.fetch = fetcher;
    this.as = as;
  }

  /** The same browser, but maps are read as the room may see them: without names of people who did not agree. */
  asViewer(): RestClient {
    return new RestClient(this.fetch, "viewer");
  }

  enterWithCode(code: string, language: string): Promise<Result<SessionGrant>> {
    return this.call("POST", "/api/sessions/code", json({ code, language }));
  }

  enterWithSecret(secret: string): Promise<Result<SessionGrant>> {
    return this.call("POST", "/api/sessions/link", json({ secret }));
  }

  mySessions(): Promise<Result<{ readonly sessions: readonly MySession[] }>> {
    return this.call("GET", "/api/sessions/me");
  }

  rename(map: string, nick: string): Promise<Result<unknown>> {
    return this.call("PUT", "/api/sessions/me", json({ map, nick }));
  }

  leave(): Promise<Result<unknown>> {
    return this.call("DELETE", "/api/sessions/me");
  }

  maps(): Promise<Result<readonly MapListItem[]>> {
    return this.call("GET", "/api/maps");
  }

  createMap(title: string, language: string): Promise<Result<{ readonly id: string }>> {
    return this.call("POST", "/api/maps", json({ title, language }));
  }

  importMap(file: string): Promise<Result<{ readonly id: string }>> {
    return this.call("POST", "/api/maps", { content: file, type: mapFileType });
  }

  overview(map: string): Promise<Result<MapOverview>> {
    return this.call("GET", `${mapPath(map)}${query({ as: this.as })}`);
  }

  /** The map at its head, or at a revision of the past. */
  snapshot(map: string, rev?: number): Promise<Result<Snapshot>> {
    return this.call("GET", `${mapPath(map)}/snapshot${query({ rev, as: this.as })}`);
  }

  history(map: string, wanted: HistoryQuery): Promise<Result<{ readonly changes: readonly HistoryChange[] }>> {
    return this.call("GET", `${mapPath(map)}/history${query({ ...wanted, as: this.as })}`);
  }

  people(map: string): Promise<Result<readonly PersonOverview[]>> {
    return this.call("GET", `${mapPath(map)}/people`);
  }

  kick(map: string, participant: string): Promise<Result<unknown>> {
    return this.call("POST", `${mapPath(map)}/people/${encodeURIComponent(participant)}/kick`);
  }

  links(map: string): Promise<Result<readonly CapabilityLink[]>> {
    return this.call("GET", `${mapPath(map)}/links`);
  }

  newCode(map: string): Promise<Result<JoinCard>> {
    return this.call("POST", `${mapPath(map)}/code`);
  }

  /** Copies the map as it is now, to try something out. */
  makeBranch(map: string): Promise<Result<{ readonly id: string }>> {
    return this.call("POST", `${mapPath(map)}/branches`);
  }

  /** The what-if copies of a map. */
  branches(map: string): Promise<Result<readonly BranchItem[]>> {
    return this.call("GET", `${mapPath(map)}/branches`);
  }

  /** A what-if copy against its map. */
  comparison(branch: string): Promise<Result<ComparisonReport>> {
    return this.call("GET", `${mapPath(branch)}/comparison`);
  }

  /** This map's cluster beside that of another map. */
  beside(map: string, other: string): Promise<Result<ClusterPair>> {
    return this.call("GET", `${mapPath(map)}/beside${query({ other })}`);
  }

  /** Takes a what-if copy over into its map, as one change or not at all. */
  mergeBranch(branch: string, request: MergeRequest): Promise<Result<MergeAnswer>> {
    return this.call("POST", `${mapPath(branch)}/merge`, json(request));
  }

  /** Deletes a what-if copy; the server deletes no other map. */
  discardBranch(branch: string): Promise<Result<unknown>> {
    return this.call("DELETE", mapPath(branch));
  }

  /** Where the browser downloads the map from. */
  exportAddress(map: string, format: "cluster" | "actors.csv" | "links.csv"): string {
    return `${mapPath(map)}/export${query({ format })}`;
  }

  chainTemplates(): Promise<Result<ChainTemplateLibrary>> {
    return this.call("GET", "/api/chain-templates");
  }

  vocabulary(): Promise<Result<Vocabulary>> {
    return this.call("GET", "/api/vocabulary");
  }

  methods(): Promise<Result<readonly MethodInfo[]>> {
    return this.call("GET", "/api/analyses/methods");
  }

  /** Where the report of a map can be fetched. */
  reportAddress(
    map: string,
    asked: { format: string; audience: string; language: string; rev?: number | undefined },
  ): string {
    const { rev, ...rest } = asked;
    return `${mapPath(map)}/report${query({ ...rest, rev: rev === undefined ? undefined : String(rev) })}`;
  }

  /** Runs a method; without a result in the answer, look again until there is one. */
  analyse(map: string, request: AnalysisRequest): Promise<Result<AnalysisProgress>> {
    return this.call("POST", `${mapPath(map)}/analyses`, json(request));
  }

  analysis(map: string, id: string): Promise<Result<AnalysisProgress>> {
    return this.call("GET", `${mapPath(map)}/analyses/${encodeURIComponent(id)}`);
  }

  endAnalysis(map: string, id: string): Promise<Result<unknown>> {
    return this.call("DELETE", `${mapPath(map)}/analyses/${encodeURIComponent(id)}`);
  }

  /** One's own dots on findings, and the sums once they are shown. */
  votes(map: string): Promise<Result<VoteReport>> {
    return this.call("GET", `${mapPath(map)}/votes${query({ as: this.as })}`);
  }

  /** One's own ratings, and how many people have rated. */
  ratings(map: string): Promise<Result<RatingReport>> {
    return this.call("GET", `${mapPath(map)}/ratings${query({ as: this.as })}`);
  }

  /** One's own answers about the groups at stages, and which stages are answered. */
  answers(map: string): Promise<Result<AnswerReport>> {
    return this.call("GET", `${mapPath(map)}/answers${query({ as: this.as })}`);
  }

  /** The questions to the stored graph; none where the store is no graph. */
  questions(map: string): Promise<Result<readonly GraphQuestion[]>> {
    return this.call("GET", `${mapPath(map)}/questions`);
  }

  /** Asks the stored graph one of them. */
  ask(map: string, question: string): Promise<Result<GraphAnswer>> {
    return this.call("GET", `${mapPath(map)}/questions/${encodeURIComponent(question)}`);
  }

  /** The first of each live measure, now or at a revision, and what one link did. */
  insight(map: string, { link, rev }: { link?: string; rev?: number } = {}): Promise<Result<Insight>> {
    return this.call("GET", `${mapPath(map)}/insight${query({ link, rev, as: this.as })}`);
  }

  /** The steps of what is played on the stage, as the room may see it. */
  spread(map: string): Promise<Result<AnalysisProgress>> {
    return this.call("GET", `${mapPath(map)}/spread`);
  }

  private async call<T>(method: Method, path: string, body?: Body): Promise<Result<T>> {
    try {
      const response = await this.fetch(path, {
        method,
        credentials: "same-origin",
        headers: headersOf(method, body),
        ...(body === undefined ? {} : { body: body.content }),
      });
      const text = await response.text();
      return response.ok ? success((text === "" ? undefined : JSON.parse(text)) as T) : refused(response, text);
    } catch (error) {
      return failure({ code: "unreachable", message: error instanceof Error ? error.message : "no answer" });
    }
  }
}

function headersOf(method: Method, body: Body | undefined): Record<string, string> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") {
    // Foreign pages cannot send this header without the server's leave.
    headers["X-ClusterGraph"] = "1";
  }
  if (body !== undefined) {
    headers["Content-Type"] = body.type;
  }
  return headers;
}

function refused(response: Response, text: string): Result<never> {
  const document = parseProblem(text);
  const code = isErrorCode(document.code) ? document.code : codeOfStatus(response.status);
  const message = document.detail ?? document.title ?? `status ${response.status}`;
  return failure({ code, message, ...(document.field === undefined ? {} : { field: document.field }) });
}

function parseProblem(text: string): Partial<ProblemDocument> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<ProblemDocument>;
  } catch {
    // A proxy in between answered with a page of its own; the status still tells enough.
    return {};
  }
}

function codeOfStatus(status: number): "unauthenticated" | "forbidden" | "not_found" | "rate_limited" | "unreachable" {
  switch (status) {
    case 401:
      return "unauthenticated";
    case 403:
      return "forbidden";
    case 404:
      return "not_found";
    case 429:
      return "rate_limited";
    default:
      return "unreachable";
  }
}

function json(value: unknown): Body {
  return { content: JSON.stringify(value), type: "application/json" };
}

function mapPath(map: string): string {
  return `/api/maps/${encodeURIComponent(map)}`;
}

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const wanted = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) {
      wanted.set(name, String(value));
    }
  }
  const text = wanted.toString();
  return text === "" ? "" : `?${text}`;
}
