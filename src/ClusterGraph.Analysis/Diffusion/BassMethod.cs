using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Adoption curves without a map as a method (methods catalogue E4).</summary>
internal static class BassMethod
{
    private const string Innovation = "innovation";
    private const string Imitation = "imitation";
    private const string Potential = "potential";
    private const string Counts = "counts";
    private const string Periods = "periods";
    private const int FewestPeriods = 5;

    private static readonly string[] Names = ["peakTime", "peak", Innovation, Imitation, Potential];
    private static readonly string[] Columns = ["adopters", "adoptersSoFar", "observed"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "bass",
        Title = "Adoption curve (Bass)",
        Group = MethodGroup.Knowledge,
        Question = "Given a few periods of adoption counts, when will it peak and at what level?",
        Definition = "In each period (p + q N / M)(M - N) adopt when N of M have: p by themselves (innovation), q by imitation. The peak "
            + "comes at ln(q / p) / (p + q) with M (p + q)² / 4q. With counts, p, q and M are fitted by least squares to the "
            + "number of adopters so far; that takes five periods, and a curve that has bent unless M is given. No link is read.",
        Source = "Bass 1969, Management Science 15; Srinivasan & Mason 1986, Marketing Science 5",
        Directions = [Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Number(Innovation, 0.03, 1e-9, 1, "p: the share that adopts by itself in a period; fitted when there are counts."),
            Parameter.Number(Imitation, 0.38, 0, 10, "q: the strength of imitation; fitted when there are counts."),
            Parameter.Number(
                Potential, 0, 0, 1e15, "M: how many adopt in the end; 0 for fitted with counts, and for all actors looked at without."),
            Parameter.Words(Counts, string.Empty, "How many adopted in each period, the first one first; empty for a curve from p, q and M."),
            Parameter.Integer(Periods, 20, 1, 1000, "How many periods are listed."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var counts = Read(context.Parameters.List(Counts));
        if (counts is null)
        {
            return new ChangeError(
                ErrorCode.InvalidField, $"'{Counts}' must be numbers of at least 0, separated by commas.", Counts);
        }

        var potential = context.Parameters.Number(Potential);
        if (counts.Length > 0)
        {
            return Fit(context, counts, potential > 0 ? potential : null);
        }

        var all = potential > 0 ? potential : context.Graph.NodeCount;
        return all > 0
            ? Show(context, new Bass(context.Parameters.Number(Innovation), context.Parameters.Number(Imitation), all), [])
            : MethodOutputs.Empty(Names);
    }

    private static double[]? Read(IReadOnlyList<string> words)
    {
        var counts = words.Select(w => double.TryParse(w, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) ? x : -1).ToArray();
        return Array.TrueForAll(counts, c => c >= 0 && c < 1e15) ? counts : null;
    }

    private static Outcome<MethodOutput> Fit(MethodContext context, double[] counts, double? potential)
    {
        var cumulative = Cumulative(counts);
        if (counts.Length < FewestPeriods || cumulative[^1] == 0)
        {
            return Refused(CaveatCode.TooFewPeriods, Sentence.Of(
                "bass.tooFewPeriods", "A curve takes at least {0} periods with adopters, and there are {1}: wait, or give p, q and M.",
                FewestPeriods, counts.Count(c => c > 0)));
        }

        if (potential < cumulative[^1])
        {
            return new ChangeError(
                ErrorCode.InvalidField, $"'{Potential}' must be at least the number who have adopted already.", Potential);
        }

        return potential is not null || IsBent(counts)
            ? Show(context, counts, BassFit.Of(cumulative, potential), potential is not null) : TooEarly();
    }

    private static MethodOutput Show(MethodContext context, double[] counts, Bass? curve, bool isPotentialGiven)
    {
        if (curve is null)
        {
            return Refused(CaveatCode.NotConverged, Sentence.Of("bass.noFit", "No curve of this kind fits these numbers: give p, q and M."));
        }

        return isPotentialGiven || curve.PeakTime < counts.Length ? Show(context, curve, counts) : TooEarly();
    }

    private static MethodOutput TooEarly() => Refused(CaveatCode.BeforeInflection, Sentence.Of(
        "bass.beforeInflection", "The numbers still grow, so nobody can tell where they end: give the number of all who could adopt as M."));

    private static double[] Cumulative(double[] counts) => [.. counts.Select((_, t) => counts.Take(t + 1).Sum())];

    private static bool IsBent(double[] counts) => Array.IndexOf(counts, counts.Max()) < counts.Length - 1;

    private static MethodOutput Refused(CaveatCode code, Sentence sentence) => new()
    {
        Figures = [.. Names.Select(name => new Figure(name, null, code))],
        Caveats = [new Caveat(code, sentence.Text)],
        Explanation = sentence,
    };

    private static MethodOutput Show(MethodContext context, Bass curve, double[] counts)
    {
        var listed = curve.Periods(Math.Max(counts.Length, (int)context.Parameters.Integer(Periods))).ToList();
        var (cells, total) = (new List<double?[]>(), 0.0);
        for (var i = 0; i < listed.Count; i++)
        {
            total += listed[i];
            cells.Add([listed[i], total, i < counts.Length ? counts[i] : null]);
        }

        return new MethodOutput
        {
            Figures =
            [
                new("peakTime", curve.PeakTime), new("peak", curve.Peak),
                new(Innovation, curve.Innovation), new(Imitation, curve.Imitation), new(Potential, curve.Potential),
                .. counts.Length == 0 ? Array.Empty<Figure>() : [Figure.Of("rSquared", Explained(curve, counts), CaveatCode.NoVariance)],
            ],
            Tables =
            [
                new ResultTable(
                    "adoptionCurve", Columns,
                    [.. Enumerable.Range(1, listed.Count).Select(i => i.ToString(CultureInfo.InvariantCulture))], cells),
            ],
            Caveats = [DiffusionParameters.Scenario],
            Explanation = curve.PeakTime > 0
                ? Sentence.Of(
                    "bass.peak", "Of {0} who adopt in the end, the most do so after {1} periods: {2} in one period.",
                    curve.Potential, curve.PeakTime, curve.Peak)
                : Sentence.Of(
                    "bass.noPeak", "Of {0} who adopt in the end, the most do so at the beginning, {1} in the first period; imitation adds little.",
                    curve.Potential, curve.Peak),
        };
    }

    // How much of the variance of the number of adopters so far the curve explains.
    private static double Explained(Bass curve, double[] counts)
    {
        var cumulative = Cumulative(counts);
        var mean = cumulative.Average();
        return 1 - (BassFit.Error(curve, cumulative) / cumulative.Sum(y => (y - mean) * (y - mean)));
    }
}
