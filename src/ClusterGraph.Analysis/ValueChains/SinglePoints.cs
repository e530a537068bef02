using ClusterGraph.Analysis.Flows;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What a supply network hangs on (methods catalogue C3).</summary>
internal sealed class SinglePoints
{
    // Each loss is a search of its own; beyond this many arc visits only the busiest are worked out.
    private const double MostWork = 2e6;

    private SinglePoints(SupplyNetwork supply)
    {
        Supply = supply;
        Unavoidable = UnavoidableSteps.Between(supply.ToRows(), supply.NodeCount, supply.NodeCount + 1);
        Nodes = [.. Unavoidable.Nodes.Where(v => v < supply.NodeCount && supply.IsOne(v))];
        Ways = SplitNetwork.OfWays(supply);
        Flow = SplitNetwork.OfVolumes(supply);
    }

    /// <summary>Gets the network.</summary>
    public SupplyNetwork Supply { get; }

    /// <summary>Gets what is on every way, ends included.</summary>
    public UnavoidableSteps Unavoidable { get; }

    /// <summary>Gets the actors on every way that can fail as one.</summary>
    public IReadOnlyList<int> Nodes { get; }

    /// <summary>Gets the ways without a common actor.</summary>
    public SplitNetwork Ways { get; }

    /// <summary>Gets the flow of volumes.</summary>
    public SplitNetwork Flow { get; }

    /// <summary>Works it out.</summary>
    public static SinglePoints Of(SupplyNetwork supply) => new(supply);

    /// <summary>Lists the links on every way.</summary>
    public IEnumerable<(int From, int To)> Links() =>
        Unavoidable.Arcs.Where(a => a.From < Supply.NodeCount && a.To < Supply.NodeCount
            && !Supply.IsMany(a.From) && !Supply.IsMany(a.To));

    /// <summary>Lists the fewest actors without whom no way is left, the nearest to the sources.</summary>
    public IReadOnlyList<int> Cut()
    {
        var reached = Ways.Flow.ReachedFrom(Ways.Source);
        return [.. Enumerable.Range(0, Supply.NodeCount).Where(v => reached[2 * v] && !reached[(2 * v) + 1])];
    }

    /// <summary>The share of the flow that is lost without each actor; NaN where it was not worked out.</summary>
    public double[] Losses(RunOptions run) => Losses(run, Supply.NodeCount, Flow.ArcOfNode);

    /// <summary>The share of the flow that is lost without each step.</summary>
    public double[] StepLosses(RunOptions run) => Losses(run, Supply.Steps.Count, Flow.ArcOfStep);

    private double[] Losses(RunOptions run, int count, Func<int, int> arcOf)
    {
        var losses = new double[count];
        if (Flow.Amount <= 0)
        {
            Array.Fill(losses, double.NaN);
            return losses;
        }

        var most = (int)Math.Max(20, MostWork / Flow.Network.Heads.Length);
        var busiest = Enumerable.Range(0, count).Where(i => Flow.Through(arcOf(i)) > Flow.Network.Tolerance)
            .OrderByDescending(i => Flow.Through(arcOf(i))).ThenBy(i => i).ToList();
        for (var i = 0; i < busiest.Count; i++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            losses[busiest[i]] = i < most ? Flow.LossWithout(arcOf(busiest[i])) / Flow.Amount : double.NaN;
        }

        return losses;
    }
}
