using ClusterGraph.Analysis.Graph;
using ClusterGraph.Formats.EdgeLists;

namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>A graph in memory in all the forms that kernels read, as it is in the memory of a peer when its clock starts.</summary>
internal sealed class BenchGraph
{
    public BenchGraph(string name, string path)
    {
        (Name, Path) = (name, path);
        var list = EdgeListReader.Read(path, Environment.ProcessorCount).List!;
        var nodes = list.Ids.Count;
        Directed = AnalysisGraph.FromArcs(nodes, new ArcList(list.Sources, list.Targets, null));
        Undirected = Directed.Undirected;
        _ = Directed.In;

        // Peers read the weight as a cost; ours is a strength, whose cost is its inverse.
        Costs = AnalysisGraph.FromArcs(
            nodes, new ArcList(list.Sources, list.Targets, Array.ConvertAll(list.Weights!, cost => 1 / cost)));
        _ = Costs.In;
    }

    public string Name { get; }

    public string Path { get; }

    public AnalysisGraph Directed { get; }

    public AnalysisGraph Undirected { get; }

    public AnalysisGraph Costs { get; }

    public override string ToString() => $"{Name} ({Directed.NodeCount:N0} actors, {Directed.LinkCount:N0} links)";
}
