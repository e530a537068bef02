using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>Checks the server and makes constraints and indexes, at every start.</summary>
internal static class Neo4jSchema
{
    private static readonly Version Oldest = new(5, 26);

    /// <summary>Refuses a server that cannot hold maps, and prepares the others.</summary>
    /// <exception cref="StoreOpenException">The server is too old, or a constraint cannot be made.</exception>
    public static async Task PrepareAsync(Neo4jSession session, CancellationToken cancellation)
    {
        // Tried once: a wrong address is told at once, and a wrong password does not lock the account.
        var probe = await session.RunAsync(Schema.Probe.With(), cancellation);
        var facts = probe.IsOk ? probe.Rows : throw Unusable(probe);
        var version = facts.Count == 1 ? (string)facts[0][0]! : "unknown";
        if (!IsRecent(version))
        {
            throw new StoreOpenException(
                $"The Neo4j server is version {version}; ClusterGraph needs {Oldest} or later. Install Neo4j 5.26 (Community is enough).");
        }

        var names = await AskAsync(session, Schema.FindNames.With(), cancellation);
        var there = names.Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        var missing = Schema.Make.Where(s => !there.Contains(s.Name)).ToList();
        foreach (var statement in missing)
        {
            await MakeAsync(session, statement, cancellation);
        }

        if (missing.Count > 0)
        {
            await AskAsync(session, Schema.Await.With(), cancellation);
        }

        await CheckAsync(session, cancellation);
    }

    /// <summary>Makes a constraint or index. Two processes that start together may both try; what counts is checked afterwards.</summary>
    private static async Task MakeAsync(Neo4jSession session, CypherStatement statement, CancellationToken cancellation)
    {
        var answer = await session.RepeatAsync(statement.With(), cancellation);
        if (!answer.IsOk && answer.Fault != CypherFault.AlreadyThere)
        {
            throw Unusable(answer);
        }
    }

    private static StoreOpenException Unusable(CypherAnswer answer) => new("The Neo4j server cannot be used. " + answer.Detail);

    private static bool IsRecent(string version) =>
        Version.TryParse(version.Split('-', '+')[0], out var parsed) && parsed >= Oldest;

    private static async Task CheckAsync(Neo4jSession session, CancellationToken cancellation)
    {
        var found = await AskAsync(session, Schema.Find.With(), cancellation);
        var there = found.Select(row => Key((string)row[0]!, ((object?[])row[1]!).Cast<string>())).ToHashSet(StringComparer.Ordinal);
        if (Schema.Constraints.FirstOrDefault(c => !there.Contains(Key(c.Label, c.Properties))) is { Name: not null } missing)
        {
            throw new StoreOpenException(
                $"The constraint {missing.Name} on {Key(missing.Label, missing.Properties)} is not there: another constraint or an index has its name or its place. "
                + $"Look with 'SHOW CONSTRAINTS' and 'SHOW INDEXES', drop that one, and start again.");
        }
    }

    private static string Key(string label, IEnumerable<string> properties) => $"{label}({string.Join(", ", properties)})";

    private static async Task<IReadOnlyList<object?[]>> AskAsync(Neo4jSession session, CypherCall call, CancellationToken cancellation)
    {
        var answer = await session.RepeatAsync(call, cancellation);
        return answer.IsOk ? answer.Rows : throw Unusable(answer);
    }
}
