namespace ClusterGraph.Storage.Tests.Neo4j.Bolt;

/// <summary>What becomes of the answers of a server.</summary>
public enum AnswerFate
{
    Passed,
    HungUp,
    Withheld,
}
