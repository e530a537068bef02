using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Income poverty as a method (methods catalogue D3).</summary>
internal static class IncomePovertyMethod
{
    private const string P0 = "p0";
    private const string Income = "income";
    private const string Line = "line";
    private const double MostMissing = 0.2;

    private static readonly string[] Names = [P0, "p1", "p2", "watts", "median"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "income-poverty",
        Title = "Income poverty",
        Group = MethodGroup.Poverty,
        Question = "How many have less than the line, how far below it, and how unequally?",
        Definition = "P0 = share of the people below the poverty line z; P1 = the sum of (z - income) / z of those below over "
            + "all people; P2 = the same with squared gaps; Watts = the same with ln(z / income). Groups count by their heads.",
        Source = "Foster, Greer & Thorbecke 1984, Econometrica 52; Haughton & Khandker 2009, World Bank",
        Directions = [Graph.Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Attribute(Income, Income, "The attribute that holds the income, all in one unit and for one period."),
            new Parameter
            {
                Name = Line,
                Kind = ParameterKind.Number,
                Description = "The poverty line, above zero, in the unit of the incomes.",
            },
            Parameter.Attribute(
                DeprivationReader.SurveyWeight, string.Empty, "The attribute that says how many others a person stands for; empty: one."),
            .. PovertyParameters.Who("producer,position,labour"),
            SubgroupRows.Parameter,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Names);
        }

        if (!(context.Parameters.Number(Line) > 0))
        {
            return new ChangeError(ErrorCode.InvalidField, "The poverty line must be above zero.", Line);
        }

        var population = Population.Read(context);
        var incomes = context.Numbers(Income);
        var survey = OptionalColumn.Numbers(context, DeprivationReader.SurveyWeight, string.Empty, 1);
        var subgroups = SubgroupRows.Read(context);
        return (population.Error ?? incomes.Error ?? survey.Error ?? subgroups.Error) is { } error ? error
            : OptionalColumn.Units(context, context.Parameters.Word(Income), population.Value!.Nodes) is { Length: > 1 } units
                ? DeprivationReader.UnitError(context.Parameters.Word(Income), units, Income)
                : Check(context, population.Value, incomes.Value!, survey.Value!, subgroups.Value!);
    }

    private static MethodOutput Check(
        MethodContext context, Population all, double[] incomes, double[] survey, string?[] subgroups)
    {
        var kept = Enumerable.Range(0, all.Nodes.Length)
            .Where(i => !double.IsNaN(incomes[all.Nodes[i]]) && survey[all.Nodes[i]] > 0).ToArray();
        var members = all.Only(kept);
        var missing = all.People > 0 ? 1 - (members.People / all.People) : 0;
        var output = all.Nodes.Length == 0
            ? Refuse(CaveatCode.TooFewNodes, Sentence.Of("tooFewNodes", "There are too few actors to say anything."))
            : missing > MostMissing ? Refuse(CaveatCode.TooManyMissing, Sentence.Of(
                "incomePoverty.missing", "The income of {0} % of the people is missing, more than 20 %: ask them, or leave out groups without incomes.",
                100 * missing))
            : members.People < members.Smallest ? Refuse(CaveatCode.SmallCell, Sentence.Of(
                "poverty.small", "Fewer than {0} people: numbers about so few are not shown.", members.Smallest))
            : Measure(context, members, incomes, survey, subgroups);
        return output with { Caveats = [.. output.Caveats, .. all.Caveats, .. LeftOut(all.Nodes.Length - kept.Length)] };
    }

    private static IEnumerable<Caveat> LeftOut(int count) => count == 0 ? [] :
        [new Caveat(CaveatCode.NoAttribute, "Actors without an income were left out.", count)];

    private static MethodOutput Refuse(CaveatCode reason, Sentence sentence) => new()
    {
        Figures = [.. Names.Select(name => new Figure(name, null, reason))],
        Caveats = [new Caveat(reason, sentence.Text)],
        Explanation = sentence,
    };

    private static MethodOutput Measure(
        MethodContext context, Population members, double[] all, double[] survey, string?[] subgroups)
    {
        var line = context.Parameters.Number(Line);
        var (incomes, weights) = (members.Pick(all), members.Pick(survey));
        var people = members.Heads.Zip(weights, (heads, weight) => heads * weight).ToArray();
        var measures = IncomePoverty.Measure(incomes, people, line);
        var groups = SubgroupRows.Of(
            members, subgroups,
            rows => IncomePoverty.Measure(Array.ConvertAll(rows, i => incomes[i]), Array.ConvertAll(rows, i => people[i]), line));
        return new MethodOutput
        {
            Figures =
            [
                new(P0, measures.P0), new("p1", measures.P1), new("p2", measures.P2),
                Figure.Of("watts", measures.Watts, CaveatCode.ZeroIncome),
                Figure.Of("median", IncomePoverty.Median(incomes, people)), new(Line, line), new("people", members.People),
            ],
            Actors =
            [
                members.Column(
                    ActorColumn.Main, Array.ConvertAll(incomes, y => Math.Max(0, (line - Math.Max(0, y)) / line)),
                    context.Graph.NodeCount, CaveatCode.NoAttribute),
            ],
            Tables = [.. groups.Tables(people, [(P0, m => m.P0), ("p1", m => m.P1), ("p2", m => m.P2)], m => m.P1)],
            Caveats = [.. CellShield.Caveats(groups.Hidden, members.Smallest), .. Negative(incomes)],
            Explanation = Explain(measures, line),
        };
    }

    private static IEnumerable<Caveat> Negative(double[] incomes)
    {
        if (incomes.Count(y => y < 0) is > 0 and var below)
        {
            yield return new Caveat(CaveatCode.NegativeIncome, "Incomes below zero count as zero.", below);
        }

        if (incomes.Count(y => y <= 0) is > 0 and var nothing)
        {
            yield return new Caveat(CaveatCode.ZeroIncome, "Somebody has no income, so that the Watts index has no value.", nothing);
        }
    }

    private static Sentence Explain(IncomePoverty measures, double line) => measures.P0 == 0
        ? Sentence.Of("incomePoverty.none", "Nobody has less than {0}.", line)
        : Sentence.Of(
            "incomePoverty.share", "{0} % of the people have less than {1}; on average they lack {2} % of it.",
            100 * measures.P0, line, 100 * measures.P1 / measures.P0);
}
