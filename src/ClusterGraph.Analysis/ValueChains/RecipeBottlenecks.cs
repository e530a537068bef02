using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// What limits a chain under its recipes (methods catalogue C8). Every gain is found by solving again with the limit raised,
/// never read off a price; a price of nothing proves that raising one alone gains nothing, so that only the others are tried.
/// Work is bounded by steps: what is beyond is NaN.
/// </summary>
internal sealed class RecipeBottlenecks
{
    private const double MostWork = 2e9;
    private const int MostSets = 10;

    private readonly RecipeProgram _recipes;
    private readonly Simplex _best;
    private readonly WorkBudget _budget = new(MostWork);
    private readonly CancellationToken _cancellation;

    /// <summary>Solves the programme and, where it has a best point, tries what limits it. O(rows · columns) a step.</summary>
    /// <param name="recipes">The programme.</param>
    /// <param name="extra">How much more a limit is tried with.</param>
    /// <param name="cancellation">Ends it.</param>
    public RecipeBottlenecks(RecipeProgram recipes, double extra, CancellationToken cancellation)
    {
        (_recipes, Extra, _cancellation) = (recipes, extra, cancellation);
        _best = Simplex.Solve(recipes.Program, new WorkBudget(MostWork), cancellation);
        if (_best.Status == SimplexStatus.Optimal)
        {
            Gains = recipes.Limits.Where(l => _best.PriceOfBound(l.Arc) > 0).OrderBy(l => (l.From, l.To, l.Arc))
                .ToDictionary(l => l, l => GainWith([l]));
            Shortages = [.. recipes.Needs.Where(n => recipes.Needs.Count(o => o.Taker == n.Taker) > 1 && !n.IsMissing)
                .Select(n => (n, _best.GainWithoutRow(n.Row, _budget))).Where(s => !(s.Item2 <= 0))];
        }
    }

    /// <summary>Gets how the programme ended.</summary>
    public SimplexStatus Status => _best.Status;

    /// <summary>Gets how much the last stages have; NaN when there is no number.</summary>
    public double Amount => _best.Amount;

    /// <summary>Gets below what an amount counts as nothing.</summary>
    public double Tolerance => _best.Tolerance;

    /// <summary>Gets a value indicating whether something was left out, as it would have taken too long.</summary>
    public bool IsCut => _budget.IsUsedUp;

    /// <summary>Gets how much more a limit is tried with.</summary>
    public double Extra { get; }

    /// <summary>Gets the limits that together hold the amount, each with what it gains alone; NaN where nobody tried.</summary>
    public IReadOnlyDictionary<FlowLimit, double> Gains { get; } = new Dictionary<FlowLimit, double>();

    /// <summary>
    /// Gets the inputs that are short beside others of the same recipe, each with how much more would reach the end if as
    /// much as wanted came: infinite when without end, NaN when nobody tried.
    /// </summary>
    public IReadOnlyList<(InputNeed Need, double Gain)> Shortages { get; } = [];

    /// <summary>Gives how much a variable is at the best point.</summary>
    public double ValueOf(int variable) => _best.Values[variable];

    /// <summary>Works out how much more would reach the end if several limits were raised; NaN when the work allowed is used up.</summary>
    public double GainWith(IEnumerable<FlowLimit> limits) => _best.GainWithBounds([.. limits.Select(l => l.Arc)], Extra, _budget);

    /// <summary>Works out how much less would reach the end without an actor; NaN when the work allowed is used up.</summary>
    public double LossWithout(int node)
    {
        var without = Simplex.Solve(_recipes.Without(node), _budget, _cancellation);
        return without.Status == SimplexStatus.Optimal && Amount - without.Amount is var loss ? loss > Tolerance ? loss : 0 : double.NaN;
    }

    /// <summary>
    /// Lists sets of limits of which no smaller one gains anything, at most ten. Whatever gains together with others is full
    /// at every best point, so full ones are enough.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<FlowLimit>> Together()
    {
        var full = _recipes.Limits.Where(l => _best.IsAtBound(l.Arc) && !(Gains.GetValueOrDefault(l) > 0))
            .OrderBy(l => (l.From, l.To, l.Arc)).ToList();
        var sets = new List<IReadOnlyList<FlowLimit>>();
        foreach (var first in Gains.Where(g => g.Value <= 0).Select(g => g.Key))
        {
            if (sets.Count < MostSets && !sets.Exists(s => s.Contains(first)) && Smallest(first, full) is { Count: > 1 } set)
            {
                sets.Add(set);
            }
        }

        return sets;
    }

    // Takes in the limit that makes the shortest beginning of the list gain, until those taken in gain by themselves.
    private List<FlowLimit>? Smallest(FlowLimit first, List<FlowLimit> full)
    {
        List<FlowLimit> set = [first];
        var rest = full.Where(l => l != first).ToList();
        if (!DoesGain([.. set, .. rest]))
        {
            return null;
        }

        while (!DoesGain(set))
        {
            var (least, most) = (1, rest.Count);
            while (least < most)
            {
                var middle = (least + most) / 2;
                (least, most) = DoesGain([.. set, .. rest.Take(middle)]) ? (least, middle) : (middle + 1, most);
            }

            if (least > rest.Count)
            {
                return null;
            }

            set.Add(rest[least - 1]);
            rest.RemoveRange(least - 1, rest.Count - least + 1);
        }

        return DoesGain(set[1..]) || _budget.IsUsedUp ? null : set;
    }

    private bool DoesGain(List<FlowLimit> limits) => limits.Count > 0 && GainWith(limits) > 0;
}
