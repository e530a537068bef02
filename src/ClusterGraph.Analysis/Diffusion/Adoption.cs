using System.Globalization;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Who has adopted something, and when, as attributes of the actors say.</summary>
/// <param name="HasAdopted">One entry a node.</param>
/// <param name="IsKnown">Whether it is known of the node.</param>
/// <param name="Times">When it did; NaN where it has not, or nobody said when.</param>
/// <param name="Labels">How each time was written.</param>
internal sealed record Adoption(
    bool[] HasAdopted, bool[] IsKnown, double[] Times, IReadOnlyDictionary<double, string> Labels)
{
    public const string Adopted = "adopted";
    public const string Adopters = "adopters";
    public const string When = "when";
    public const string Unsaid = "unsaid";
    public const string NotAdopted = "notAdopted";
    public const string NotKnown = "notKnown";

    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "false", "0", "never", "none", "non", "nunca", "jamais", "لا",
    };

    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM"];

    /// <summary>Reads it.</summary>
    /// <returns>The adoption, or an error that names the attributes there are.</returns>
    public static Outcome<Adoption> Read(MethodContext context)
    {
        var values = context.Labels(Adopted);
        if (!values.IsOk)
        {
            return values.Error;
        }

        var when = context.Parameters.Word(When).Length == 0 ? values : context.Labels(When);
        return when.IsOk ? Read(context, values.Value, when.Value) : when.Error;
    }

    private static Adoption Read(MethodContext context, string?[] values, string?[] when)
    {
        var words = context.Parameters.List(Adopters).ToHashSet(StringComparer.Ordinal);
        var hasAdopted = Array.ConvertAll(values, v => v is not null && (words.Count == 0 ? !No.Contains(v) : words.Contains(v)));
        var isMissingKnown = IsMissingKnown(context.Parameters.Word(Unsaid), values);
        var isTimed = words.Count > 0 || when != values || !Array.TrueForAll(values, v => v is null or "0" or "1");
        var (times, labels) = (new double[values.Length], new Dictionary<double, string>());
        for (var v = 0; v < times.Length; v++)
        {
            times[v] = hasAdopted[v] && isTimed ? TimeOf(when[v]) : double.NaN;
            if (!double.IsNaN(times[v]))
            {
                labels[times[v]] = when[v]!;
            }
        }

        return new Adoption(hasAdopted, Array.ConvertAll(values, v => v is not null || isMissingKnown), times, labels);
    }

    // Where somebody is said not to have adopted, a missing value is one that nobody asked for.
    private static bool IsMissingKnown(string unsaid, string?[] values) => unsaid switch
    {
        NotAdopted => true,
        NotKnown => false,
        _ => !Array.Exists(values, v => v is not null && No.Contains(v)),
    };

    // A year, a step, or a date, which becomes days.
    private static double TimeOf(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? YearOf(date)
        : double.NaN;

    private static double YearOf(DateOnly date) => date.Year + ((date.DayOfYear - 1) / 366.0);
}
