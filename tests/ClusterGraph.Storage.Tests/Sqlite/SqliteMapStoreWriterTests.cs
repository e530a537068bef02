using ClusterGraph.Storage.Tests.Contracts;

namespace ClusterGraph.Storage.Tests.Sqlite;

public sealed class SqliteMapStoreWriterTests() : MapStoreWriterContract(new SqlitePlace());
