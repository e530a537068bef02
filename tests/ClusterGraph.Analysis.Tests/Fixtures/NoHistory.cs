using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>A map on which nothing happened yet.</summary>
internal sealed class NoHistory : IChangeHistory
{
    public Revision Oldest => new(1);

    public IEnumerable<Change> After(Revision rev) => [];

    public Change? Find(Revision rev) => null;

    public IEnumerable<Change> NewestFirst() => [];
}
