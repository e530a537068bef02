using System.Globalization;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>The ratings of the matrix: criterion by criterion what each rater said.</summary>
/// <param name="ByCriterion">One list a criterion, in the order of the table; empty where nobody answered.</param>
internal sealed record MatrixRatings(IReadOnlyList<IReadOnlyList<double>> ByCriterion)
{
    /// <summary>The parameter that holds ratings.</summary>
    public const string Name = "ratings";

    /// <summary>What stands before a criterion when its rating is an attribute of an actor.</summary>
    public const string Prefix = "matrix.";

    private const char BetweenRaters = '/';
    private const double Lowest = 1;
    private const double Highest = 5;

    /// <summary>
    /// Reads ratings: from the parameter, such as <c>location=3,spread=2/4/4</c>, and for criteria that it does not name
    /// from the attributes <c>matrix.location</c> and so on of the actors, one rater an actor: the cluster itself, or one
    /// actor for each group that was asked.
    /// </summary>
    /// <param name="context">The run.</param>
    /// <returns>The ratings, or <see cref="ErrorCode.InvalidField"/> for one that is no number from 1 to 5.</returns>
    public static Outcome<MatrixRatings> Read(MethodContext context)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in context.Parameters.List(Name))
        {
            var parts = word.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !MatrixCriteria.All.Contains(parts[0], StringComparer.Ordinal))
            {
                return Bad(word);
            }

            said[parts[0]] = parts[1];
        }

        var ratings = new List<IReadOnlyList<double>>();
        foreach (var criterion in MatrixCriteria.All)
        {
            var texts = said.TryGetValue(criterion, out var own) ? [own] : FromMap(context, criterion);
            var numbers = texts.SelectMany(t => t.Split(BetweenRaters, StringSplitOptions.TrimEntries)).Select(Number).ToArray();
            if (Array.Exists(numbers, double.IsNaN))
            {
                return Bad($"{criterion}={string.Join(BetweenRaters, texts)}");
            }

            ratings.Add(numbers);
        }

        return new MatrixRatings(ratings);
    }

    /// <summary>Lets what the map suggests count where nobody rated.</summary>
    /// <param name="suggestions">The suggestions by criterion.</param>
    public MatrixRatings With(IReadOnlyDictionary<string, MatrixSuggestion> suggestions) => new(
        [.. ByCriterion.Select((said, row) =>
            said.Count == 0 && suggestions.TryGetValue(MatrixCriteria.All[row], out var own) ? [own.Rating] : said)]);

    private static string[] FromMap(MethodContext context, string criterion) =>
        context.Layer.Input.Attributes.TryGetValue(Prefix + criterion, out var column)
            ? [.. context.Layer.PerNode(column.Values).OfType<string>()] : [];

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= Lowest and <= Highest
            ? number : double.NaN;

    private static ChangeError Bad(string word) => new(
        ErrorCode.InvalidField,
        $"'{word}' is no rating: write criterion=number from 1 to 5, several raters as 2/4/4. Criteria: {string.Join(", ", MatrixCriteria.All)}.",
        Name);
}
