using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Poverty nodes as a method (methods catalogue D5).</summary>
internal static class PovertyNodesMethod
{
    private const string Poor = "poorNodes";
    private const string Divisions = "divisions";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "poverty-nodes",
        Title = "Poverty nodes",
        Group = MethodGroup.Poverty,
        Question = "At which points of the chain are people poor, or easily made poor, and why?",
        Definition = "Rules in order, for each group and for single actors of one kind together: insufficient data (less than 60 % "
            + "of the required indicators known, or fewer than 5 people); poor (half or more are poor in several ways or below "
            + "the line, or the median income is); vulnerable (structural vulnerability of 0.6, or half or more within 1.5 times "
            + "the line, nearly poor in several ways, or with few assets); not flagged. All thresholds are settings.",
        Source = "Nadvi & Barrientos 2004, UNIDO, Box 2; thresholds: ClusterGraph proposal",
        Directions = [Graph.Symmetry.Directed],
        IsLive = true,
        LiveTable = StagePoverty.TableName,
        Cost = CostClass.Linear,
        Own =
        [
            .. NodeReading.Parameters,
            .. NodeRules.Parameters,
            .. DeprivationReader.OptionalParameters,
            .. VulnerabilityParameters.All,
            .. PovertyParameters.Who("producer,position,labour,input,trade"),
            Parameter.Words(
                Divisions, "sex,ethnicity,caste,religion,workerType", "How the people of each status are divided, where the map says so."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Poor);
        }

        var rules = NodeRules.Read(context.Parameters);
        if (rules.UnknownRequired is { } unknown)
        {
            return new ChangeError(
                ErrorCode.InvalidField, $"There is no indicator '{unknown}'. Choose among: {string.Join(", ", NodeRules.Indicators)}.",
                NodeRules.RequiredName);
        }

        var reading = NodeReading.Read(context, rules.AssetLine);
        return reading.IsOk ? Build(context, reading.Value, rules) : reading.Error;
    }

    private static MethodOutput Build(MethodContext context, NodeReading reading, NodeRules rules)
    {
        var measures = new NodeMeasures(reading, rules);
        var all = PovertyNode.All(reading.Population, context, reading.Labels).Select(node => Assess(node, measures, reading, rules, context.Layer.Input.Objectors)).ToArray();
        var shown = Array.FindAll(all, a => !a.Indicators.IsTooSmall);
        var counted = Counted(reading.Population, shown);
        var people = NodeTables.People(
            reading.Population, counted, context.Parameters.List(Divisions).Select(d => Division.Read(context, d)));
        return new MethodOutput
        {
            Figures = Figures(shown, all.Length - shown.Length),
            Actors = [Statuses(context, reading.Population, shown)],
            Groups = [.. shown.Where(a => a.Node.Id is not null).GroupBy(a => a.Status).OrderByDescending(g => g.Key).Select(g =>
                new NodeGroup(CoreJson.WireName(g.Key), "povertyStatus", [.. g.Select(a => reading.Population.Nodes[a.Node.Rows[0]]).Order()]))],
            Tables =
            [
                .. shown.Length == 0 ? [] : new[] { NodeTables.Indicators(shown) }, .. people.Tables,
                .. StagePoverty.Tables(context, reading.Population, shown),
            ],
            Findings = new NodeFindings(context, reading, rules).Of(shown),
            Caveats =
            [
                .. reading.Population.Caveats, .. reading.Deprivation?.Caveats ?? [],
                .. CellShield.Caveats(people.Hidden + all.Length - shown.Length, reading.Population.Smallest),
                .. Mixed(counted.Length, shown.Length), .. NoLine(rules),
            ],
            Explanation = Explain(shown),
        };
    }

    private static NodeAssessment Assess(
        PovertyNode node, NodeMeasures measures, NodeReading reading, NodeRules rules,
        IReadOnlyDictionary<string, IReadOnlyList<string>> objectors)
    {
        var indicators = measures.Of(node);
        var reasons = rules.Reasons(indicators);
        var contest = node.Rows.Select(i => reading.Contested[reading.Population.Nodes[i]])
            .FirstOrDefault(c => !string.IsNullOrEmpty(c) && c != "false");
        // A point that was vulnerable and is now poor is still contested by those who objected then.
        var voices = NodeFindings.Flags.SelectMany(flag => objectors.GetValueOrDefault(Finding.KeyOf(flag, node.Subject), []));
        return new NodeAssessment(node, indicators, rules.Status(indicators, reasons), reasons, contest, voices.Distinct(StringComparer.Ordinal).Count());
    }

    // People and firms are not added: where both are counted, the tables of people hold groups of people only.
    private static NodeAssessment[] Counted(Population population, NodeAssessment[] shown) => population.IsMixed
        ? Array.FindAll(shown, a => Array.TrueForAll(a.Node.Rows, i => population.Units[i] == "people")) : shown;

    private static List<Figure> Figures(NodeAssessment[] shown, int tooSmall) =>
    [
        new(Poor, shown.Count(a => a.Status == PovertyStatus.Poor)),
        new("vulnerableNodes", shown.Count(a => a.Status == PovertyStatus.Vulnerable)),
        new("notFlaggedNodes", shown.Count(a => a.Status == PovertyStatus.NotFlagged)),
        new("insufficientNodes", shown.Count(a => a.Status == PovertyStatus.InsufficientData) + tooSmall),
        new("contestedNodes", shown.Count(a => a.IsFlagged && a.IsContested)),
    ];

    private static ActorColumn Statuses(MethodContext context, Population population, NodeAssessment[] shown)
    {
        var values = new double[context.Graph.NodeCount];
        var reasons = new CaveatCode?[values.Length];
        Array.Fill(values, double.NaN);
        Array.Fill(reasons, CaveatCode.SmallCell);
        foreach (var of in shown.Where(a => a.Node.Id is not null))
        {
            var node = population.Nodes[of.Node.Rows[0]];
            values[node] = of.Status == PovertyStatus.InsufficientData ? double.NaN : (int)of.Status - (int)PovertyStatus.NotFlagged;
            reasons[node] = CaveatCode.TooManyMissing;
        }

        return new ActorColumn(ActorColumn.Main, values, CaveatCode.SmallCell, reasons);
    }

    private static IEnumerable<Caveat> Mixed(int counted, int shown) => counted == shown ? [] :
    [
        new Caveat(
            CaveatCode.MixedCounts, "People and firms are not added: the tables of people hold groups of people only.", shown - counted),
    ];

    private static IEnumerable<Caveat> NoLine(NodeRules rules) => rules.Line > 0 ? [] :
        [new Caveat(CaveatCode.NotAsked, "No poverty line is set, so that incomes are not judged: set povertyLine.")];

    private static Sentence Explain(NodeAssessment[] shown)
    {
        var (poor, vulnerable) = (shown.Count(a => a.Status == PovertyStatus.Poor), shown.Count(a => a.Status == PovertyStatus.Vulnerable));
        var unknown = shown.Count(a => a.Status == PovertyStatus.InsufficientData);
        return shown.Length == 0
            ? Sentence.Of("povertyNodes.nobody", "There is no group of at least five people: give groups their head count.")
            : Sentence.Of(
                "povertyNodes.count",
                "Of {0} points in the chain, {1} are likely poor and {2} vulnerable; of {3} too little is known to say anything.",
                shown.Length, poor, vulnerable, unknown);
    }
}
