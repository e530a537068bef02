using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Tests.Neo4j.Cookbook;

/// <summary>A past that nobody looks back on.</summary>
internal sealed class NoHistory : IChangeHistory
{
    public Revision Oldest => Revision.Zero.Next;

    public IEnumerable<Change> After(Revision rev) => [];

    public Change? Find(Revision rev) => null;

    public IEnumerable<Change> NewestFirst() => [];
}
