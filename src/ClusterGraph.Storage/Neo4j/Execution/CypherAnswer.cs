namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>All rows of a statement that is known to be committed, or why there are none.</summary>
internal sealed record CypherAnswer
{
    /// <summary>Gets the rows; each holds longs, doubles, texts, booleans, nulls, lists and dictionaries.</summary>
    public IReadOnlyList<object?[]> Rows { get; private init; } = [];

    /// <summary>Gets the names of the columns; empty where nobody asks for them.</summary>
    public IReadOnlyList<string> Fields { get; private init; } = [];

    public CypherFault Fault { get; private init; }

    /// <summary>Gets a sentence for the operator; null when it succeeded.</summary>
    public string? Detail { get; private init; }

    public bool IsOk => Fault == CypherFault.None;

    public static CypherAnswer Of(IReadOnlyList<object?[]> rows, params IReadOnlyList<string> fields) =>
        new() { Rows = rows, Fields = fields };

    public static CypherAnswer Failed(CypherFault fault, string detail) => new() { Fault = fault, Detail = detail };

    /// <summary>What a server refused, by the code it gave.</summary>
    public static CypherAnswer Refused(string code, string? message) =>
        Failed(FaultCodes.Classify(code), FaultCodes.Describe(code, message));

    /// <summary>What is known when no whole answer came: a read may be done again, a write may have been done.</summary>
    public static CypherAnswer Broken(CypherCall call, string detail) =>
        Failed(call.IsRead ? CypherFault.Transient : CypherFault.UnknownOutcome, detail);
}
