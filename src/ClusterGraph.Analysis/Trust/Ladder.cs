using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// The service ladder: which joint activity a group can carry, by an index of 0 to 5. GIZ, Connect and Create, describes the
/// first and the last steps in words; the five rungs and their thresholds are a ClusterGraph proposal.
/// </summary>
internal sealed record Ladder(double[] Thresholds)
{
    private const double Rounding = 1e-9;

    private static readonly (string Name, double Value, string Description)[] Rungs =
    [
        ("rung2", 0.5, "The index from which joint training and regular information can be carried."),
        ("rung3", 1.25, "The index from which joint purchase or a joint fair can be carried."),
        ("rung4", 2, "The index from which a shared road map and standards can be carried."),
        ("rung5", 3, "The index from which joint product development can be carried."),
    ];

    /// <summary>Describes the thresholds as parameters.</summary>
    public static IEnumerable<Parameter> Describe() => Rungs.Select(r => Parameter.Number(r.Name, r.Value, 0, 5, r.Description));

    /// <summary>Reads the thresholds, which must ascend.</summary>
    public static Outcome<Ladder> Read(ParameterValues parameters)
    {
        double[] thresholds = [0, .. Rungs.Select(r => parameters.Number(r.Name))];
        var wrong = Enumerable.Range(1, Rungs.Length).FirstOrDefault(i => thresholds[i] < thresholds[i - 1]);
        return wrong == 0
            ? new Ladder(thresholds)
            : new ChangeError(ErrorCode.InvalidField, "The thresholds of the rungs must ascend.", Rungs[wrong - 1].Name);
    }

    /// <summary>Finds the highest rung that an index carries.</summary>
    /// <param name="index">The index; NaN when it is not known.</param>
    /// <returns>1 to 5; NaN when it is not known.</returns>
    public double RungOf(double index) => double.IsNaN(index) ? double.NaN : Thresholds.Count(t => index >= t - Rounding);

    /// <summary>Tells what the next rung asks for.</summary>
    /// <returns>The threshold; null on the last rung, or when the rung is not known.</returns>
    public double? NextAfter(double index) =>
        Array.Find(Thresholds, t => t > index + Rounding) is var next and > 0 ? next : null;

    /// <summary>Counts how many more pairs would have to trust each other, as much as the others do, to reach the next rung.</summary>
    /// <returns>Null when it is the last rung, or more pairs alone would not do.</returns>
    public int? PairsToNext(GroupTrust group)
    {
        if (NextAfter(group.Index) is not { } next || !(group.Mean >= next))
        {
            return null;
        }

        return (int)Math.Max(1, Math.Ceiling((next * group.Pairs / group.Mean) - Rounding) - group.Mutual);
    }
}
