using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Who is where, by position and status, as a method (methods catalogue D1, seeds S-020 and S-025).</summary>
internal static class GroupProfileMethod
{
    private const string People = "people";
    private const string Position = "position";
    private const string Statuses = "statuses";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "group-profile",
        Title = "Group profile",
        Group = MethodGroup.Poverty,
        Question = "Who stands at which point of the chain, and who gained or lost?",
        Definition = "How many people, firms or households there are at each position, divided by sex and other statuses, with "
            + "sums. Groups count by their heads and parts. Counts below 5 are hidden, and those from which they could be worked out.",
        Source = "Nadvi & Barrientos 2004, UNIDO, Boxes 3, 4 and A.2",
        Directions = [Graph.Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Attribute(Position, "type", "The attribute that says where somebody stands, such as type, stage, or an outcome."),
            Parameter.Words(
                Statuses, "sex,ethnicity,caste,religion,workerType", "By what they are divided, where the map says so: parts of groups, or attributes."),
            .. PovertyParameters.Who("producer,position,labour,input,trade"),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(People);
        }

        var population = Population.Read(context);
        var positions = OptionalColumn.Labels(context, Position, "type");
        return (population.Error ?? positions.Error) is { } error ? error
            : Build(context, population.Value!, GroupLabels.Of(population.Value!.Pick(positions.Value!)));
    }

    private static MethodOutput Build(MethodContext context, Population population, GroupLabels positions)
    {
        var placed = population.Only([.. Enumerable.Range(0, population.Nodes.Length).Where(i => positions.GroupOf[i] >= 0)]);
        if (placed.People < population.Smallest)
        {
            return MethodOutputs.Missing(CaveatCode.SmallCell, People) with { Caveats = [.. population.Caveats, .. CellShield.Caveats(1, population.Smallest)] };
        }

        var rowOf = Array.FindAll(positions.GroupOf, g => g >= 0);
        var everybody = new Division(string.Empty, [People], [.. new[] { Ones(context.Graph.NodeCount) }]);
        var divisions = context.Parameters.List(Statuses).Select(d => Division.Read(context, d)).Prepend(everybody);
        var tables = PeopleTables.Of(
            placed, positions.Names, rowOf, divisions, d => d.Name.Length == 0 ? Position : NodeTables.TableName(Position + "By", d.Name));
        return new MethodOutput
        {
            Figures = [new(People, placed.People), new("positions", positions.Names.Count)],
            Tables = tables.Tables,
            Caveats =
            [
                .. population.Caveats, .. CellShield.Caveats(tables.Hidden, population.Smallest),
                .. Unplaced(population.Nodes.Length - placed.Nodes.Length),
            ],
            Explanation = Explain(positions, tables),
        };
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private static IEnumerable<Caveat> Unplaced(int count) => count == 0 ? [] :
        [new Caveat(CaveatCode.NoAttribute, "Actors without a position are not in the tables.", count)];

    // The largest position whose number is shown.
    private static Sentence Explain(GroupLabels positions, PeopleTables tables)
    {
        var largest = tables.Tables.Count == 0 ? -1
            : Enumerable.Range(0, positions.Names.Count).OrderByDescending(r => tables.Tables[0].Cells[r][^1] ?? -1).FirstOrDefault(-1);
        return largest < 0 || tables.Tables[0].Cells[largest][^1] is not { } count
            ? Sentence.Of("groupProfile.none", "Nothing is said of where people stand that could be shown.")
            : Sentence.Of("groupProfile.largest", "{0} is the largest position, with {1}.", positions.Names[largest], count);
    }
}
