namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>Why a statement gave no answer; closed list.</summary>
internal enum CypherFault
{
    /// <summary>It did answer.</summary>
    None,

    /// <summary>Rolled back for a passing reason; try again.</summary>
    Transient,

    /// <summary>The server cannot be reached or does not serve now; nothing was done.</summary>
    Unavailable,

    /// <summary>An operator or a time limit of the server ended it; rolled back, and not to be tried again.</summary>
    Ended,

    /// <summary>The answer broke off: a write may have been done or not.</summary>
    UnknownOutcome,

    /// <summary>A uniqueness constraint refused it; rolled back.</summary>
    Constraint,

    /// <summary>A constraint or index is there already; another process may be making it at this moment.</summary>
    AlreadyThere,

    /// <summary>The guard of a statement met a graph that is not as it must be; rolled back.</summary>
    Guard,

    /// <summary>User or password are wrong, or too many wrong tries were made.</summary>
    Auth,

    /// <summary>The statement or the database name is wrong, or the answer is not one of a Neo4j server.</summary>
    Invalid,
}
