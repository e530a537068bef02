using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>A pyramid of orders as it was read from a map: its ties, its tiers, and on whom each one depends.</summary>
internal sealed class OrderPyramid
{
    private OrderPyramid(MethodContext context, Tie[] orders, Tie[][] bonds)
    {
        (Context, Ties) = (context, orders);
        var n = context.Graph.NodeCount;
        Heads = new HeadCounts(context.Layer, (int)context.Parameters.Integer(PovertyParameters.SmallestCell));
        Tiers = OrderTiers.Of(AnalysisGraph.FromArcs(
            n, new ArcList(Array.ConvertAll(orders, t => t.From), Array.ConvertAll(orders, t => t.To), null)));
        (int Dependent, int Counterpart)[][] roles =
            [.. ((Tie[][])[orders, .. bonds]).Select(role => Array.ConvertAll(role, t => (t.To, t.From)))];
        InterlockedTies = Locked(n, Interlock.Roles(roles));
        IsSqueezed = [.. Enumerable.Range(0, n).Select(v =>
            Tiers.Orders.In.Degree(v) == 1 && Heads.IsOne(Tiers.Orders.In.Of(v)[0]))];
    }

    /// <summary>Gets the run.</summary>
    public MethodContext Context { get; }

    /// <summary>Gets the orders, each from who gives it to who does the work.</summary>
    public Tie[] Ties { get; }

    /// <summary>Gets the tiers.</summary>
    public OrderTiers Tiers { get; }

    /// <summary>Gets how many each node stands for.</summary>
    public HeadCounts Heads { get; }

    /// <summary>Gets how many order givers of each node also supply inputs to it, lend to it or house it.</summary>
    public int[] InterlockedTies { get; }

    /// <summary>Gets whether a node gets orders from one giver alone, who is one and no group.</summary>
    public bool[] IsSqueezed { get; }

    /// <summary>Reads it. O(n + links).</summary>
    /// <param name="context">The run.</param>
    /// <param name="orders">The parameter that lists the kinds of order.</param>
    /// <returns>The pyramid, or an error that names the parameter at fault.</returns>
    public static Outcome<OrderPyramid> Read(MethodContext context, string orders)
    {
        var reader = new TieReader(context);
        var ties = Array.ConvertAll(
            [orders, VulnerabilityParameters.TiedInputs, VulnerabilityParameters.Credit, VulnerabilityParameters.Housing], reader.Read);
        return Array.Find(ties, t => !t.IsOk).Error is { } error ? error
            : new OrderPyramid(context, ties[0].Value!.Ties, [.. ties.Skip(1).Select(t => t.Value!.Ties)]);
    }

    /// <summary>Tells whether a node is inside the cluster.</summary>
    public bool IsInside(int node) =>
        Context.Layer.Input.Inside is not { } inside || inside[Context.Layer.ActorOf(node)];

    // Orders are the lowest bit.
    private static int[] Locked(int nodes, Dictionary<(int Dependent, int Counterpart), int> roles)
    {
        var ties = new int[nodes];
        foreach (var ((dependent, _), mask) in roles)
        {
            ties[dependent] += (mask & 1) == 1 && int.PopCount(mask) > 1 ? 1 : 0;
        }

        return ties;
    }
}
