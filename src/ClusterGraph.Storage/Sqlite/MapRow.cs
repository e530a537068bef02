namespace ClusterGraph.Storage.Sqlite;

/// <summary>One row of the table of maps.</summary>
internal sealed record MapRow(long Head, byte[] Genesis, string Title);
