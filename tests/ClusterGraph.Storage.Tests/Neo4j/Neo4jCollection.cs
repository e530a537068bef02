namespace ClusterGraph.Storage.Tests.Neo4j;

/// <summary>Tests on the one real server run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jFixture>
{
    public const string Name = "Neo4j";
}
