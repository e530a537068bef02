namespace ClusterGraph.Analysis.Comparison;

/// <summary>How differently one indicator changed in a programme and outside.</summary>
/// <param name="TreatedChange">The mean change of those in the programme; NaN when of nobody it is known.</param>
/// <param name="OtherChange">The mean change of the others.</param>
/// <param name="Treated">Of how many in the programme it is known.</param>
/// <param name="Others">Of how many others.</param>
/// <param name="P">How often chance gives as large a difference; NaN when nothing was drawn.</param>
internal sealed record ProgrammeEffect(double TreatedChange, double OtherChange, int Treated, int Others, double P)
{
    /// <summary>Gets the change with the programme less the change without it.</summary>
    public double Difference => TreatedChange - OtherChange;
}
