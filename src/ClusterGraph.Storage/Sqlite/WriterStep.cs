namespace ClusterGraph.Storage.Sqlite;

/// <summary>Points in the life of a transaction where tests look in or make things fail.</summary>
internal enum WriterStep
{
    /// <summary>The transaction has begun.</summary>
    Begun,

    /// <summary>Everything is written but nothing is durable.</summary>
    BeforeCommit,

    /// <summary>Everything is durable and nobody was told.</summary>
    AfterCommit,
}
