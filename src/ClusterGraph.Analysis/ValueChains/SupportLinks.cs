namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Which stage receives which service (methods catalogue C7). O(services · (n + m)).</summary>
internal static class SupportLinks
{
    /// <summary>Works out every cell of a stage with actors inside and a service.</summary>
    /// <param name="model">The chain.</param>
    /// <param name="partialShare">Below this share a service reaches only few.</param>
    public static IReadOnlyList<SupportCell> Of(ChainModel model, double partialShare)
    {
        var cells = new List<SupportCell>();
        for (var service = 0; service < model.Services.Count; service++)
        {
            var served = Served(model, service, out var isSpokenOf);
            for (var stage = 0; stage < model.Stages.Count; stage++)
            {
                cells.Add(Cell(model, stage, service, served, isSpokenOf, partialShare));
            }
        }

        return cells;
    }

    /// <summary>The weighted support gap: how much of what is needed does not arrive; NaN when nothing is known.</summary>
    public static double Gap(IReadOnlyList<SupportCell> cells)
    {
        var counted = cells.Where(c => c.IsCounted).ToList();
        double all = counted.Sum(c => c.Requirement);
        return all == 0 ? double.NaN : counted.Sum(c => c.Requirement * (1 - c.Share)) / all;
    }

    /// <summary>Marks the nodes that receive a service from somebody who counts as a provider.</summary>
    public static bool[] Served(ChainModel model, int service, out bool isSpokenOf)
    {
        var layers = StageFlows.LayersOf(model.Layer, model.Services[service].Links);
        var served = new bool[model.NodeCount];
        isSpokenOf = false;
        for (var link = 0; link < model.Links.Count; link++)
        {
            if (layers[model.Links.LayerOf(link)])
            {
                var (from, to) = (model.Links.From[link], model.Links.To[link]);
                served[to] |= MayProvide(model, service, from);
                served[from] |= MayProvide(model, service, to);
                isSpokenOf |= served[to] || served[from];
            }
        }

        return served;
    }

    /// <summary>Lists those who may give a service.</summary>
    public static IEnumerable<int> Providers(ChainModel model, int service) =>
        Enumerable.Range(0, model.NodeCount).Where(v => MayProvide(model, service, v));

    private static bool MayProvide(ChainModel model, int service, int node) =>
        model.Services[service].Providers[model.Layer.ActorOf(node)];

    private static SupportCell Cell(
        ChainModel model, int stage, int service, bool[] served, bool isSpokenOf, double partialShare)
    {
        var actors = model.NodesOf[stage].Where(v => model.IsInside(v) && !(model.CountOf(v) <= 0)).ToList();
        var reached = actors.Where(v => served[v]).ToList();
        var status = actors.Count == 0 || !(isSpokenOf || model.Services[service].IsAsked) ? SupportStatus.NotAsked
            : reached.Count >= partialShare * actors.Count && reached.Count > 0 ? SupportStatus.Reached
            : reached.Count > 0 ? SupportStatus.Partial
            : Providers(model, service).Any() ? SupportStatus.Unlinked : SupportStatus.Absent;
        return new SupportCell(stage, service, model.Services[service].Requirements[stage], actors.Count, reached, status);
    }
}
