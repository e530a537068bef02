using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Analysis.ValueChains;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Who was there at two moments, in which category, and what changed for each of them. O(n log n + links).</summary>
internal sealed class TwoMoments
{
    private readonly ChangeIndicators _before;
    private readonly ChangeIndicators _after;

    private TwoMoments(MethodContext first, MethodContext second, ChangeIndicators before, ChangeIndicators after, MomentMember[] members)
    {
        (First, Second, _before, _after, Members) = (first, second, before, after, members);
        Smallest = (int)first.Parameters.Integer(PovertyParameters.SmallestCell);
        var (heads, later) = (new HeadCounts(first.Layer, Smallest), new HeadCounts(second.Layer, Smallest));
        Heads = heads;
        MayList = Array.TrueForAll(members, m => m.First >= 0 ? heads.MayBeNamed(m.First) : later.MayBeNamed(m.Second));
        IsListed = Array.ConvertAll(members, m =>
            MayList && m.First >= 0 && (!heads.IsGroup(m.First) || heads.Heads[m.First] >= Smallest));
    }

    /// <summary>Gets the run at the first moment.</summary>
    public MethodContext First { get; }

    /// <summary>Gets the run at the second moment.</summary>
    public MethodContext Second { get; }

    /// <summary>Gets how many each node of the first moment stands for.</summary>
    public HeadCounts Heads { get; }

    /// <summary>Gets all who are counted.</summary>
    public MomentMember[] Members { get; }

    /// <summary>Gets from how many on numbers are shown.</summary>
    public int Smallest { get; }

    /// <summary>Gets how many indicators there are.</summary>
    public int Indicators => _before.Values.Length;

    /// <summary>
    /// Gets a value indicating whether single actors may be listed: only when no person and no few people are among those
    /// counted, who could be found by taking those listed away from the sums.
    /// </summary>
    public bool MayList { get; }

    /// <summary>Gets which members may be listed: organisations, and groups that are large enough.</summary>
    public bool[] IsListed { get; }

    /// <summary>Reads both moments.</summary>
    /// <param name="context">The run.</param>
    /// <returns>The reading, or an error that names the parameter at fault.</returns>
    public static Outcome<TwoMoments> Read(MethodContext context)
    {
        var waves = Waves.Read(context.Layer, context.Other!);
        if (!waves.IsOk)
        {
            return waves.Error;
        }

        var later = context with { Layer = waves.Value.SecondReading };
        var (first, second) = (Population.Read(context), Population.Read(later));
        var (before, after) = (ChangeIndicators.Read(context), ChangeIndicators.Read(later));
        return (first.Error ?? second.Error ?? before.Error ?? after.Error) is { } error ? error
            : new TwoMoments(context, later, before.Value!, after.Value!, Join(context, later, first.Value!, second.Value!));
    }

    /// <summary>Gives the change of an indicator of a member who is there both times; NaN where it is not known or has no number.</summary>
    public double Change(int member, int indicator)
    {
        var (before, after) = Values(member, indicator);
        return before.Equals(after) ? 0 : double.IsFinite(before) && double.IsFinite(after) ? after - before : double.NaN;
    }

    /// <summary>Tells which way an indicator went for a member who is there both times; null when it is not known.</summary>
    public int? Direction(int member, int indicator)
    {
        var (before, after) = Values(member, indicator);
        return ChangeIndicators.Direction(indicator, before, after);
    }

    /// <summary>How many more indicators went the good way than the bad way; null when none is known both times.</summary>
    public int? Score(int member)
    {
        if (!Members[member].IsBoth)
        {
            return null;
        }

        var known = Enumerable.Range(0, Indicators).Select(i => Direction(member, i)).OfType<int>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }

    /// <summary>Reads a division at both moments: the shares at the first, where that says nothing at the second.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The parts, ascending, and member by member the share of each; those of no known part have what is left of one.</returns>
    public (string[] Parts, double[][] Shares) Divide(string name)
    {
        var (before, after) = (Division.Read(First, name), Division.Read(Second, name));
        string[] parts = [.. before.Parts.Concat(after.Parts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return (parts, Array.ConvertAll(Members, m =>
        {
            var own = Shares(before, parts, m.First);
            return own.Sum() > 0 ? own : Shares(after, parts, m.Second);
        }));
    }

    private static double[] Shares(Division division, string[] parts, int node)
    {
        var (shares, rest) = (new double[parts.Length], 1.0);
        for (var part = 0; part < division.Parts.Count && node >= 0; part++)
        {
            var share = Math.Min(rest, division.Shares[part][node]);
            shares[Array.IndexOf(parts, division.Parts[part])] = share;
            rest -= share;
        }

        return shares;
    }

    private static MomentMember[] Join(MethodContext context, MethodContext later, Population first, Population second)
    {
        var here = Present(later).ToDictionary(later.Layer.IdOf, StringComparer.Ordinal);
        var before = Present(context).ToDictionary(context.Layer.IdOf, StringComparer.Ordinal);
        var heads = second.Nodes.Zip(second.Heads).ToDictionary(p => p.First, p => p.Second);
        var stayersAndLeavers = first.Nodes.Zip(first.Heads).Where(p => before.ContainsKey(context.Layer.IdOf(p.First))).Select(p =>
        {
            var (node, count) = p;
            var isHere = here.TryGetValue(context.Layer.IdOf(node), out var now);

            // Of whom nobody says how many they are now, as many are there as before.
            var countNow = isHere ? heads.GetValueOrDefault(now, count) : 0;
            return new MomentMember(
                node, isHere ? now : -1, Math.Min(count, countNow), Math.Max(0, count - countNow), Math.Max(0, countNow - count));
        });
        var joiners = second.Nodes.Zip(second.Heads)
            .Where(p => here.ContainsKey(later.Layer.IdOf(p.First)) && !before.ContainsKey(later.Layer.IdOf(p.First)))
            .Select(p => new MomentMember(-1, p.First, 0, 0, p.Second));
        return [.. stayersAndLeavers, .. joiners];
    }

    // Who is on the map and marked as no longer active has left.
    private static IEnumerable<int> Present(MethodContext context)
    {
        var active = context.Layer.Input.Attributes.TryGetValue(ChainReader.Active, out var column)
            ? context.Layer.PerNode(column.Values) : new string?[context.Graph.NodeCount];
        return Enumerable.Range(0, context.Graph.NodeCount).Where(v => active[v] != "false");
    }

    private (double Before, double After) Values(int member, int indicator) =>
        (_before.Values[indicator][Members[member].First], _after.Values[indicator][Members[member].Second]);
}
