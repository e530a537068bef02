namespace ClusterGraph.Storage.Tests.Neo4j;

/// <summary>Does something when a test is over, however it went.</summary>
internal sealed class AtTheEnd(Func<Task> action) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await action();
}
