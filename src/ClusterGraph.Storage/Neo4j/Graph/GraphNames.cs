using System.Text;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Storage.Neo4j.Graph;

/// <summary>
/// How kinds of actors and links are called in the graph: <c>finance.bank</c> is a <c>:Finance:Bank</c>,
/// <c>suppliesInputsTo</c> a <c>SUPPLIES_INPUTS_TO</c>. The property <c>type</c> always has the id as it is.
/// </summary>
internal static class GraphNames
{
    public const string Group = "Group";

    private const string Own = "Own";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "Actor", "Stage", Group };

    /// <summary>Gives the labels of an actor beside <c>Actor</c>; at least one.</summary>
    public static string[] LabelsOf(Actor actor)
    {
        var labels = new SortedSet<string>(actor.Type.Value.Split('.').Select(Label), StringComparer.Ordinal);
        if (actor.Kind == ActorKind.Group)
        {
            labels.Add(Group);
        }

        return [.. labels];
    }

    /// <summary>Gives the relationship type of a kind of link.</summary>
    public static string RelationshipOf(TypeId type)
    {
        var name = new StringBuilder();
        var isInWord = false;
        foreach (var c in type.Value)
        {
            if (char.IsAsciiLetterUpper(c) && isInWord)
            {
                name.Append('_');
            }

            name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_');
            isInWord = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
        }

        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name.ToString() : "K_" + name;
    }

    private static string Label(string part)
    {
        var label = new StringBuilder();
        var isStart = true;
        foreach (var c in part)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                label.Append(isStart ? char.ToUpperInvariant(c) : c);
            }

            isStart = !char.IsAsciiLetterOrDigit(c);
        }

        var name = label.ToString();
        var isOurs = name.StartsWith("Cluster", StringComparison.Ordinal) && name != "Cluster" && name != "ClusterOrganisation";
        return name.Length == 0 || char.IsAsciiDigit(name[0]) || Reserved.Contains(name) || isOurs ? Own + name : name;
    }
}
