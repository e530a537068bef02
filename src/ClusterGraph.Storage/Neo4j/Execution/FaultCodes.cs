namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>What the codes of a Neo4j server mean to us. Message texts are no interface and are never looked at.</summary>
internal static class FaultCodes
{
    private static readonly HashSet<string> Transient = new(StringComparer.Ordinal)
    {
        "Neo.ClientError.Security.AuthorizationExpired",
        "Neo.ClientError.Cluster.NotALeader",
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    };

    private static readonly HashSet<string> Terminated = new(StringComparer.Ordinal)
    {
        "Neo.TransientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped",
    };

    /// <summary>Classifies a code.</summary>
    public static CypherFault Classify(string code) => code switch
    {
        _ when Terminated.Contains(code) => CypherFault.Unavailable,
        _ when Transient.Contains(code) || code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => CypherFault.Transient,
        "Neo.ClientError.Schema.ConstraintValidationFailed" => CypherFault.Constraint,
        _ when code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal)
            && code.EndsWith("AlreadyExists", StringComparison.Ordinal) => CypherFault.AlreadyThere,
        "Neo.ClientError.Statement.ArithmeticError" => CypherFault.Guard,
        _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => CypherFault.Auth,
        _ when code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => CypherFault.Invalid,
        _ => CypherFault.UnknownOutcome,
    };
}
