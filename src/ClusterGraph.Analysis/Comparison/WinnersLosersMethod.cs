using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Who gained and who lost between two moments as a method (seeds S-024 and S-025).</summary>
internal static class WinnersLosersMethod
{
    private const string Category = "category";
    private const string Top = "top";
    private const string Worse = "worseShare";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "winners-losers",
        Title = "Winners and losers",
        Group = MethodGroup.Comparison,
        Question = "Who gained and who lost between two moments, by kind of actor?",
        Definition = "Of each actor present both times: dependence on one buyer (HHI of sales; less is a gain), number of partners "
            + "(more), hops along sales to an end market (fewer), and an attribute if one is named (more). Gained: more of those "
            + "known both times went the good way than the bad way; lost: the other way round; unchanged: as many. Groups count "
            + "by their heads; what a group shrank by has left, and so have those no longer active. Small numbers are hidden.",
        Source = "Nadvi & Barrientos 2004, UNIDO (NB:279-307, Box 5); AccountAbility & UNIDO 2006 (AA:459); ClusterGraph proposal",
        Directions = [Symmetry.Directed],
        LayersApart = true,
        Cost = CostClass.Linear,
        ComparesTwo = true,
        Own =
        [
            Parameter.Attribute(Category, "type", "By what actors are divided: type, stage, boundary, or an attribute such as size, sex or ethnicity."),
            Parameter.Attribute(ChangeIndicators.Attribute, string.Empty, "An attribute of which more is a gain, such as income; empty: none."),
            .. VulnerabilityParameters.Reach,
            Parameter.Integer(Top, 10, 1, 1000, "How many gains, and how many losses, are listed at most."),
            .. PovertyParameters.Who("producer,position,labour,input,trade"),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var moments = TwoMoments.Read(context);
        if ((moments.Error ?? Unknown(context, Category, "type") ?? Unknown(context, ChangeIndicators.Attribute, string.Empty)) is { } error)
        {
            return error;
        }

        return moments.Value!.Members.Length == 0 ? MethodOutputs.Missing(CaveatCode.TooFewNodes, Worse)
            : Build(moments.Value, new ChangeTables(moments.Value, context.Parameters.Word(Category)));
    }

    // What was named must be there at one of the moments, as an attribute or as parts of groups.
    private static ChangeError? Unknown(MethodContext context, string parameter, string usual)
    {
        var name = context.Parameters.Word(parameter);
        string[] known = [.. context.Layer.Input.Attributes.Keys.Concat(context.Other!.Attributes.Keys).Distinct(StringComparer.Ordinal)];
        return name == usual || known.Any(k => k == name || k.StartsWith(name + GroupColumns.PartMark, StringComparison.Ordinal)) ? null
            : new ChangeError(
                ErrorCode.NotFound, $"There is no attribute '{name}'. Choose among: {string.Join(", ", known.Order(StringComparer.Ordinal))}.", parameter);
    }

    private static MethodOutput Build(TwoMoments moments, ChangeTables tables)
    {
        ResultTable[] changes = [.. Enumerable.Range(0, moments.Indicators).Select(tables.Changes).OfType<ResultTable>()];
        var movers = new Movers(moments);
        return new MethodOutput
        {
            Figures = [.. Figures(tables)],
            Actors = [movers.Column],
            Groups = [new NodeGroup("leavers", "wave", movers.Leavers)],
            Tables = [tables.Outcomes, .. changes, .. movers.Table((int)moments.First.Parameters.Integer(Top))],
            Caveats = [.. CellShield.Caveats(tables.Hidden, moments.Smallest), .. movers.Caveats],
            Explanation = Explain(tables),
        };
    }

    private static IEnumerable<Figure> Figures(ChangeTables tables)
    {
        var reason = tables.Hidden > 0 ? CaveatCode.SmallCell : CaveatCode.NotAsked;
        yield return Figure.Of(Worse, tables.WorseOfAll, reason);
        foreach (var outcome in Enum.GetValues<ChangeOutcome>())
        {
            yield return Figure.Of(ChangeTables.OutcomeNames[(int)outcome], tables.Sum(outcome) ?? double.NaN, CaveatCode.SmallCell);
        }
    }

    private static Sentence Explain(ChangeTables tables) =>
        tables.Worst() is not var (name, share) || double.IsNaN(tables.WorseOfAll)
            ? Sentence.Of("winnersLosers.none", "Nothing that may be shown is known of which kind of actor lost most.")
            : share <= 0 ? Sentence.Of("winnersLosers.nobody", "Nobody of whom it is known lost or left.")
            : Sentence.Of(
                "winnersLosers.most", "{0} lost most: {1} % lost or left, beside {2} % of all.", name, 100 * share, 100 * tables.WorseOfAll);
}
