using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage;
using ClusterGraph.Storage.InMemory;

namespace ClusterGraph.Server.Tests.Questions;

/// <summary>A store in memory that answers one question with the map it was asked of.</summary>
internal sealed class AskedStore : IStore, IGraphQuestions
{
    private readonly InMemoryStore _inner = new();

    public List<MapId> Asked { get; } = [];

    public IMapStore Maps => _inner.Maps;

    public IAccessStore Access => _inner.Access;

    public IGraphQuestions? Questions => this;

    public IReadOnlyList<GraphQuestion> All { get; } = [new("what", "MATCH (a:Actor {mapId: $mapId}) RETURN a.name, 1.5, true")];

    public Task<Outcome<GraphAnswer>> AskAsync(string name, MapId map, CancellationToken cancellation)
    {
        Asked.Add(map);
        return Task.FromResult<Outcome<GraphAnswer>>(name == "what"
            ? new GraphAnswer(["map", "half", "list"], [[map.Value, 0.5, new object?[] { "a", 1L, true, null }]], IsCut: true)
            : new ChangeError(ErrorCode.NotFound, "There is no such question."));
    }

    public Task<StoreHealth> CheckAsync(CancellationToken cancellation) => _inner.CheckAsync(cancellation);

    public ValueTask DisposeAsync() => _inner.DisposeAsync();
}
