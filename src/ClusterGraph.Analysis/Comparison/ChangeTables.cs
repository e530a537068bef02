using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// The tables of who gained and lost, by category. Counts go through <see cref="CellShield"/>; those who stayed are shown
/// where all of their parts are. A threshold of one hides nothing.
/// </summary>
internal sealed class ChangeTables
{
    /// <summary>The name of the row of all, and of the column of all outcomes.</summary>
    public const string Total = "total";

    /// <summary>The columns, in the order of <see cref="ChangeOutcome"/>.</summary>
    public static readonly string[] OutcomeNames = ["gainers", "losers", "unchanged", "outcomeUnknown", "leavers", "joiners"];

    private const string Unknown = "unknown";
    private const string Stayers = "stayers";

    private readonly TwoMoments _moments;
    private readonly string[] _rows;
    private readonly double[][] _shares;
    private readonly double?[][] _cells;

    /// <summary>Counts. O(members times categories).</summary>
    public ChangeTables(TwoMoments moments, string category)
    {
        _moments = moments;
        var (parts, shares) = moments.Divide(category);
        double[][] all = [.. shares.Select(s => (double[])[.. s, Math.Max(0, 1 - s.Sum())])];
        var counts = Count(moments, all, parts.Length + 1);
        int[] used = [.. Enumerable.Range(0, parts.Length + 1).Where(r => counts[r].Sum() > 0)];
        _rows = [.. used.Select(r => r < parts.Length ? parts[r] : Unknown)];
        _shares = Array.ConvertAll(used, r => Array.ConvertAll(all, s => s[r]));
        (_cells, Hidden) = Shield(Array.ConvertAll(used, r => counts[r]), moments.Smallest);
    }

    /// <summary>Gets how many numbers are hidden.</summary>
    public int Hidden { get; private set; }

    /// <summary>Gets the outcomes by category: first those who stayed, then the outcomes, then all.</summary>
    public ResultTable Outcomes => new("winnersLosers", [Stayers, .. OutcomeNames, Total], [.. _rows, Total], _cells);

    /// <summary>Gives how many have an outcome; null when that is not shown.</summary>
    /// <param name="outcome">The outcome.</param>
    public double? Sum(ChangeOutcome outcome) => _cells[^1][1 + (int)outcome];

    /// <summary>Gets the share of all that lost or left, of those who were there and of whom it is known; NaN where it is not shown.</summary>
    public double WorseOfAll => Worse(_rows.Length);

    /// <summary>The category of which the largest share lost or left; null when none is shown.</summary>
    public (string Name, double Share)? Worst()
    {
        var rows = Enumerable.Range(0, _rows.Length).Where(r => _rows[r] != Unknown && double.IsFinite(Worse(r))).ToList();
        return rows.Count == 0 ? null : rows.Select(r => (_rows[r], Worse(r))).MaxBy(r => r.Item2);
    }

    /// <summary>The median change of an indicator by category, its direction, and how many it is known of; null when of nobody.</summary>
    /// <param name="indicator">The indicator.</param>
    public ResultTable? Changes(int indicator)
    {
        int[] members = [.. Enumerable.Range(0, _moments.Members.Length)
            .Where(m => _moments.Members[m].IsBoth && _moments.Direction(m, indicator) is not null)];
        if (members.Length == 0)
        {
            return null;
        }

        var isHidden = HiddenRows(members);
        Hidden += isHidden.Count(h => h);
        var everybody = Array.ConvertAll(_moments.Members, _ => 1.0);
        return new ResultTable(
            ChangeIndicators.Names[indicator] + "Change", ["medianChange", "direction", "counted"], [.. _rows, Total],
            [
                .. _shares.Append(everybody).Select((shares, r) => isHidden[r] ? new double?[3] : Row(indicator, members, shares)),
            ]);
    }

    private double Worse(int row)
    {
        double? Of(ChangeOutcome outcome) => _cells[row][1 + (int)outcome];
        var worse = Of(ChangeOutcome.Lost) + Of(ChangeOutcome.Left);
        return worse / (worse + Of(ChangeOutcome.Gained) + Of(ChangeOutcome.Unchanged)) ?? double.NaN;
    }

    private static long[][] Count(TwoMoments moments, double[][] shares, int rows)
    {
        var sums = Enumerable.Range(0, rows).Select(_ => new double[OutcomeNames.Length]).ToArray();
        for (var m = 0; m < moments.Members.Length; m++)
        {
            var member = moments.Members[m];
            var outcome = moments.Score(m) switch
            {
                null => ChangeOutcome.Unknown,
                > 0 => ChangeOutcome.Gained,
                < 0 => ChangeOutcome.Lost,
                _ => ChangeOutcome.Unchanged,
            };
            for (var row = 0; row < rows; row++)
            {
                sums[row][(int)outcome] += member.Stayed * shares[m][row];
                sums[row][(int)ChangeOutcome.Left] += member.Left * shares[m][row];
                sums[row][(int)ChangeOutcome.Joined] += member.Joined * shares[m][row];
            }
        }

        return Array.ConvertAll(sums, PeopleTables.Whole);
    }

    // An outcome that nobody has keeps no secret, and would only hide others with it.
    private static (double?[][] Cells, int Hidden) Shield(long[][] counts, int smallest)
    {
        int[] kept = [.. Enumerable.Range(0, OutcomeNames.Length).Where(c => counts.Sum(row => row[c]) > 0)];
        var shield = smallest == 1 ? null
            : CellShield.Tables([Array.ConvertAll(counts, row => Array.ConvertAll(kept, c => row[c]))], smallest)[0];
        double?[][] cells =
        [
            .. counts.Select((row, r) => Row(row, kept, shield?.Cells[r], shield?.Rows[r] ?? false)),
            Row(
                [.. Enumerable.Range(0, OutcomeNames.Length).Select(c => counts.Sum(row => row[c]))], kept, shield?.Columns,
                shield?.Total ?? false),
        ];
        return (cells, shield?.Hidden ?? 0);
    }

    private static double?[] Row(long[] counts, int[] kept, bool[]? isHidden, bool isTotalHidden)
    {
        double? Shown(int outcome) => isHidden is not null && Array.IndexOf(kept, outcome) is >= 0 and var at && isHidden[at] ? null : counts[outcome];
        double?[] cells = [.. Enumerable.Range(0, counts.Length).Select(Shown)];
        var stayed = cells[0] + cells[1] + cells[2] + cells[3];
        return [stayed, .. cells, isTotalHidden ? null : counts.Sum()];
    }

    // What is known of too few is hidden, and so is what is not known of few, who could be found by taking away.
    private bool[] HiddenRows(int[] members)
    {
        double[] known = [.. _shares.Select(s => members.Sum(m => _moments.Members[m].Stayed * s[m]))];
        double[] stayed = [.. _shares.Select(s => _moments.Members.Select((member, m) => member.Stayed * s[m]).Sum())];
        var smallest = _moments.Smallest;
        double Least(double of, double all) => all - of is > 1e-9 and var rest && rest < smallest ? Math.Min(of, rest) : of;
        var isHidden = smallest == 1
            ? Array.ConvertAll(known, k => k <= 0) : CellShield.Parts([.. known.Zip(stayed, Least)], smallest);
        var isTotalHidden = smallest > 1 && Least(known.Sum(), stayed.Sum()) < smallest;
        return [.. isHidden, isTotalHidden];
    }

    private double?[] Row(int indicator, int[] members, double[] shares)
    {
        int[] own = [.. members.Where(m => _moments.Members[m].Stayed * shares[m] > 0)];
        double[] heads = Array.ConvertAll(own, m => _moments.Members[m].Stayed * shares[m]);
        int[] ofNumber = [.. Enumerable.Range(0, own.Length).Where(i => !double.IsNaN(_moments.Change(own[i], indicator)))];
        var median = IncomePoverty.Median(
            Array.ConvertAll(ofNumber, i => _moments.Change(own[i], indicator)), Array.ConvertAll(ofNumber, i => heads[i]));
        var direction = IncomePoverty.Median(Array.ConvertAll(own, m => (double)_moments.Direction(m, indicator)!.Value), heads);
        return [double.IsFinite(median) ? median : null, double.IsNaN(direction) ? null : Math.Truncate(direction), Math.Round(heads.Sum())];
    }
}
