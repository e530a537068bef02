using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Puts an introduction onto a map: the input as it would be with it.</summary>
internal static class MoveMaker
{
    /// <summary>Makes the map with one more link, or one more actor with a link to each neighbouring stage.</summary>
    public static AnalysisInput Apply(LayerGraph layer, ChainModel? model, Move move) =>
        move.To >= 0
            ? WithLinks(layer.Input, [(layer.ActorOf(move.From), layer.ActorOf(move.To))], move)
            : WithActor(layer, model!, move);

    private static AnalysisInput WithLinks(AnalysisInput input, List<(int From, int To)> ends, Move move)
    {
        var links = input.Links;
        var isAgainst = Core.ValueChains.GoodsFlow.PointsAgainst(new(input.Layers[move.Layer].Id));
        return input with
        {
            Links = links with
            {
                Sources = [.. links.Sources, .. ends.Select(e => isAgainst ? e.To : e.From)],
                Targets = [.. links.Targets, .. ends.Select(e => isAgainst ? e.From : e.To)],
                Ids = null,
                Layers = links.Layers is { } layers ? [.. layers, .. ends.Select(_ => (ushort)move.Layer)] : null,
                Strengths = Longer(links.Strengths, ends.Count, double.NaN),
                Volumes = Longer(links.Volumes, ends.Count, move.Volume),
                OwnVolumes = null,
                Units = null,
                Confidences = Longer(links.Confidences, ends.Count, 1),
            },
        };
    }

    // The newcomer deals with the best connected actor of each stage before and after its own.
    private static AnalysisInput WithActor(LayerGraph layer, ChainModel model, Move move)
    {
        var (input, newcomer) = (layer.Input, layer.Input.ActorCount);
        var ends = new List<(int From, int To)>();
        foreach (var flow in model.Flows)
        {
            if (flow.To == move.Stage && Partner(model, flow.From) is { } giver)
            {
                ends.Add((layer.ActorOf(giver), newcomer));
            }
            else if (flow.From == move.Stage && Partner(model, flow.To) is { } taker)
            {
                ends.Add((newcomer, layer.ActorOf(taker)));
            }
        }

        var chain = input.Chain!;
        return WithLinks(input, ends, move) with
        {
            Ids = [.. input.Ids, "+" + model.Stages[move.Stage].Id],
            Names = input.Names is null ? null : [.. input.Names, "+"],
            Inside = input.Inside is { } inside ? [.. inside, true] : null,
            Respondents = input.Respondents is { } answered ? [.. answered, true] : null,
            Attributes = new Dictionary<string, AttributeColumn>(StringComparer.Ordinal),
            Chain = chain with
            {
                Members = [.. chain.Members, new StageMember(newcomer, move.Stage)],
                Counts = chain.Counts is { } counts ? [.. counts, 1] : null,
                Services = [.. chain.Services.Select(s => s with { Providers = [.. s.Providers, false] })],
            },
        };
    }

    private static int? Partner(ChainModel model, int stage) => model.NodesOf[stage].Length == 0
        ? null : model.NodesOf[stage].MaxBy(v => model.Layer.Graph.Undirected.Out.Degree(v));

    private static double[]? Longer(double[]? column, int by, double value) =>
        column is null ? null : [.. column, .. Enumerable.Repeat(value, by)];
}
