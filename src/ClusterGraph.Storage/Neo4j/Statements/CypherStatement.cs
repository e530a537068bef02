using System.Text.RegularExpressions;
using ClusterGraph.Storage.Neo4j.Execution;

namespace ClusterGraph.Storage.Neo4j.Statements;

/// <summary>One statement of the catalogue. They are Cypher 5, said in front, so that they mean the same on every server.</summary>
/// <remarks>
/// The server compiles a statement anew for every combination of types and rough lengths of its parameters, which takes a
/// second for an append. All values therefore travel in one map, whose inside it does not look at.
/// </remarks>
/// <param name="Name">What it does.</param>
/// <param name="Body">The statement.</param>
/// <param name="IsRead">Whether it only reads.</param>
/// <param name="IsForAnyServer">Whether servers too old to know of Cypher 5 must understand it as well.</param>
internal sealed partial record CypherStatement(string Name, string Body, bool IsRead = false, bool IsForAnyServer = false)
{
    private const string Values = "values";

    private readonly string _text =
        (IsForAnyServer ? string.Empty : "CYPHER 5\n") + Parameter().Replace(Body, "$$" + Values + ".${name}");

    /// <summary>Gives the call with values.</summary>
    public CypherCall With(params ReadOnlySpan<(string Name, object? Value)> args)
    {
        var values = new Dictionary<string, object?>(args.Length, StringComparer.Ordinal);
        foreach (var (name, value) in args)
        {
            values.Add(name, value);
        }

        return With(values);
    }

    /// <summary>Gives the call with values.</summary>
    public CypherCall With(IReadOnlyDictionary<string, object?> args) =>
        new(_text, new Dictionary<string, object?>(StringComparer.Ordinal) { [Values] = args }, IsRead);

    [GeneratedRegex(@"\$(?<name>[A-Za-z]\w*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
