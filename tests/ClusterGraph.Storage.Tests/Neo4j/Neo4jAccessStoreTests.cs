using ClusterGraph.Storage.Tests.Contracts;

namespace ClusterGraph.Storage.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class Neo4jAccessStoreTests(Neo4jFixture server) : AccessStoreContract(server);
