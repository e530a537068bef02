namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>What the codes of a Neo4j server mean to us. Message texts are no interface and are never looked at.</summary>
internal static class FaultCodes
{
    public const string Unauthorized = "Neo.ClientError.Security.Unauthorized";

    public const string TooManyTries = "Neo.ClientError.Security.AuthenticationRateLimit";

    private const string NoDatabase = "Neo.ClientError.Database.DatabaseNotFound";

    private static readonly HashSet<string> Transient = new(StringComparer.Ordinal)
    {
        "Neo.ClientError.Security.AuthorizationExpired",
        "Neo.ClientError.Cluster.NotALeader",
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    };

    // Servers give some of these as transient errors, drivers as client errors.
    private static readonly HashSet<string> Ended = new(StringComparer.Ordinal)
    {
        "Neo.TransientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped",
        "Neo.ClientError.Transaction.Terminated",
        "Neo.ClientError.Transaction.LockClientStopped",
        "Neo.ClientError.Transaction.TransactionTimedOut",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    };

    /// <summary>Classifies a code.</summary>
    public static CypherFault Classify(string code) => code switch
    {
        _ when Ended.Contains(code) => CypherFault.Ended,
        _ when Transient.Contains(code) || code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => CypherFault.Transient,
        "Neo.ClientError.Schema.ConstraintValidationFailed" => CypherFault.Constraint,
        _ when code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal)
            && code.EndsWith("AlreadyExists", StringComparison.Ordinal) => CypherFault.AlreadyThere,
        "Neo.ClientError.Statement.ArithmeticError" => CypherFault.Guard,
        _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => CypherFault.Auth,
        _ when code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => CypherFault.Invalid,
        _ when code.StartsWith("Neo.DatabaseError.Schema.", StringComparison.Ordinal) => CypherFault.Invalid,
        _ => CypherFault.UnknownOutcome,
    };

    /// <summary>Gives a sentence for the operator.</summary>
    public static string Describe(string code, string? message) => code switch
    {
        Unauthorized => "Neo4j refused the user or the password; correct the file with user and password.",
        TooManyTries => "Neo4j saw too many wrong passwords and lets nobody in for five seconds.",
        NoDatabase => $"There is no such database; the end of the address names it, as in http://127.0.0.1:7474/neo4j. ({message})",
        _ => $"{code}: {message}",
    };
}
