using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Equivalence;

/// <summary>Structural equivalence and CONCOR blocks as a method (methods catalogue A16).</summary>
internal static class ConcorMethod
{
    private const string Profile = "profile";
    private const string Depth = "depth";
    private const string Distance = "distance";
    private const string Euclid = "euclid";
    private const string Explained = "r2";
    private const string None = "none";
    private const int MostActors = 2000;
    private const int MostInTable = 300;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "concor",
        Title = "Structural equivalence (CONCOR)",
        Group = MethodGroup.Position,
        Question = "Who plays the same part, even without knowing each other?",
        Definition = "The profile of an actor is its row and column in each layer, end to end. Profiles are correlated, the "
            + "correlations again, until only 1 and -1 are left; the sign splits the actors, and each half is split again. "
            + "Densities between blocks leave out self pairs; the image is 1 where the density is at least that of the "
            + "layer; R2 is the share of the variance of all layers that block densities explain.",
        Source = "Breiger, Boorman & Arabie 1975, J Math Psych 12; Lorrain & White 1971",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Heavy,
        LayersApart = true,
        Own =
        [
            Parameter.Choice(Profile, ["both", "sent", "received"], "Which links make the profile of an actor."),
            Parameter.Integer(Depth, 2, 1, 8, "How often blocks are split; blocks of fewer than 3 are left whole."),
            Parameter.Choice(
                Distance, [None, "hamming", Euclid],
                "A table of how far the profiles of every two are apart, ties between the two left out."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var nodes = context.Graph.NodeCount;
        if (nodes == 0 || context.Graph.LinkCount == 0)
        {
            return MethodOutputs.Missing(nodes == 0 ? CaveatCode.EmptyGraph : CaveatCode.NoTies, Explained);
        }

        if (nodes > MostActors)
        {
            return new ChangeError(
                ErrorCode.LimitReached, $"CONCOR takes at most {MostActors} actors; choose those inside the cluster.", "nodes");
        }

        if (nodes > MostInTable && context.Parameters.Word(Distance) != None)
        {
            return new ChangeError(
                ErrorCode.LimitReached, $"The table of distances takes at most {MostInTable} actors; choose none.", Distance);
        }

        var graphs = Layers(context);
        return graphs.IsOk ? Compute(context, graphs.Value) : graphs.Error;
    }

    // Each layer apart; without families, so that an id that is also the name of a family means the layer alone.
    private static Outcome<AnalysisGraph[]> Layers(MethodContext context)
    {
        var input = context.Layer.Input;
        var plain = input with { Layers = [.. input.Layers.Select(l => l with { Family = string.Empty })] };
        var graphs = new List<AnalysisGraph>();
        foreach (var layer in context.Layer.Layers)
        {
            var read = LayerReader.Read(plain, context.Layer.Query with { Layers = [layer.Id] });
            if (!read.IsOk)
            {
                return read.Error;
            }

            graphs.Add(read.Value.Graph);
        }

        return graphs.ToArray();
    }

    private static MethodOutput Compute(MethodContext context, AnalysisGraph[] graphs)
    {
        var profiles = Profiles.Of(graphs, Enum.Parse<ProfileSide>(context.Parameters.Word(Profile), ignoreCase: true));
        var concor = new Concor(profiles, context.Run);
        var blocks = concor.Split((int)context.Parameters.Integer(Depth));
        var densities = Array.ConvertAll(graphs, g => new BlockDensities(g, blocks));
        var explained = 1 - (densities.Sum(d => d.Left) / densities.Sum(d => d.Total));
        return new MethodOutput
        {
            Figures = [Figure.Of(Explained, explained, CaveatCode.NoVariance), new("blocks", blocks.Count)],
            Groups = [.. blocks.Select(b => new NodeGroup(b.Name, "block", b.Nodes))],
            Tables = [.. Tables(context, blocks, densities), .. Distances(context, profiles)],
            Caveats = [.. Caveats(concor.Unclear)],
            Explanation = Explain(context, blocks, explained),
        };
    }

    private static IEnumerable<ResultTable> Tables(
        MethodContext context, IReadOnlyList<Block> blocks, BlockDensities[] densities)
    {
        string[] names = [.. blocks.Select(b => b.Name)];
        for (var i = 0; i < densities.Length; i++)
        {
            var suffix = densities.Length == 1 ? string.Empty : " " + context.Layer.Layers[i].Id;
            yield return new ResultTable("density" + suffix, names, names, densities[i].Densities());
            yield return new ResultTable("image" + suffix, names, names, densities[i].Image());
        }
    }

    private static IEnumerable<ResultTable> Distances(MethodContext context, Profiles profiles)
    {
        var kind = context.Parameters.Word(Distance);
        if (kind == None)
        {
            yield break;
        }

        string[] ids = [.. Enumerable.Range(0, profiles.NodeCount).Select(context.Layer.IdOf)];
        yield return new ResultTable("distance", ids, ids,
            [.. ids.Select((_, a) => ids.Select((_, b) => (double?)Far(kind, profiles.Hamming(a, b))).ToArray())]);
    }

    private static double Far(string kind, int hamming) => kind == Euclid ? Math.Sqrt(hamming) : hamming;

    private static IEnumerable<Caveat> Caveats(int unclear)
    {
        if (unclear > 0)
        {
            yield return new Caveat(
                CaveatCode.NotConverged, "Blocks were left whole where the correlations came to no clear signs.", unclear);
        }
    }

    private static Sentence Explain(MethodContext context, IReadOnlyList<Block> blocks, double explained)
    {
        var largest = blocks.MaxBy(b => b.Nodes.Length)!;
        return blocks.Count == 1
            ? Sentence.Of("concor.one", "Nothing sets the actors apart: all {0} play the same part.", context.Graph.NodeCount)
            : Sentence.Of(
                "concor.blocks",
                "{0} blocks of actors play different parts; the largest has {1}, {2} among them. The blocks explain {3} of who is linked with whom (1 is all).",
                blocks.Count, largest.Nodes.Length, context.Layer.NameOf(largest.Nodes[0]),
                double.IsFinite(explained) ? explained : 0);
    }
}
