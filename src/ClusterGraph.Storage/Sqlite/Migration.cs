namespace ClusterGraph.Storage.Sqlite;

/// <summary>One step of the schema.</summary>
/// <param name="Version">The version it leads to, from 1 without gaps.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record Migration(int Version, string Sql);
