namespace ClusterGraph.Formats.Reports;

/// <summary>The place that a name or a dot takes on a picture.</summary>
internal readonly record struct NameBox(double X, double Y, double Width, double Height)
{
    /// <summary>Tells whether it covers a part of another.</summary>
    public bool Meets(NameBox other) =>
        X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
}
