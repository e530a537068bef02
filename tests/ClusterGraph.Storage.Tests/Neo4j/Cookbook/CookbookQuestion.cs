namespace ClusterGraph.Storage.Tests.Neo4j.Cookbook;

/// <summary>One question of docs/cypher.md.</summary>
/// <param name="Number">Its number in the heading.</param>
/// <param name="Title">The question.</param>
/// <param name="Map">The map the printed answer is of.</param>
/// <param name="Query">The query.</param>
/// <param name="Answer">The printed table.</param>
internal sealed record CookbookQuestion(int Number, string Title, string Map, string Query, string Answer);
