using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Fits the curve to the number of adopters so far by nonlinear least squares (Srinivasan and Mason 1986, Marketing Science 5):
/// a coarse search over p and q, then Levenberg-Marquardt on the logarithms, so that nothing becomes negative.
/// </summary>
internal static class BassFit
{
    private const int Rounds = 500;
    private const int Grid = 40;
    private const double Still = 1e-13;

    /// <summary>Fits.</summary>
    /// <param name="cumulative">How many had adopted by the end of each period.</param>
    /// <param name="potential">How many adopt in the end; null when that is to be found, too.</param>
    /// <returns>The curve; null when the search did not settle.</returns>
    public static Bass? Of(double[] cumulative, double? potential)
    {
        var at = Logs(Coarse(cumulative, potential));
        var (damping, error) = (1e-3, Error(At(at, potential), cumulative));
        for (var round = 0; round < Rounds; round++)
        {
            var (gradient, curvature) = Normal(at, cumulative, potential);
            var step = (curvature + Matrix<double>.Build.DenseOfDiagonalVector(
                (curvature.Diagonal() + 1e-300) * damping)).Solve(gradient);
            var next = at.Zip(step, (x, s) => x + Math.Clamp(s, -2, 2)).ToArray();
            var found = Error(At(next, potential), cumulative);
            if (!(found <= error))
            {
                damping *= 10;
                if (damping > 1e20)
                {
                    return At(at, potential);
                }

                continue;
            }

            var isStill = step.AbsoluteMaximum() < Still;
            (at, error, damping) = (next, found, Math.Max(1e-15, damping / 10));
            if (isStill)
            {
                return At(at, potential);
            }
        }

        return null;
    }

    /// <summary>The sum of squared differences.</summary>
    public static double Error(Bass curve, double[] cumulative)
    {
        var error = 0.0;
        for (var t = 0; t < cumulative.Length; t++)
        {
            var difference = cumulative[t] - curve.Cumulative(t + 1);
            error += difference * difference;
        }

        return error;
    }

    private static double[] Logs((double P, double Q, double M) start) => [Math.Log(start.P), Math.Log(start.Q), Math.Log(start.M)];

    private static Bass At(double[] logs, double? potential) =>
        new(Math.Exp(logs[0]), Math.Exp(logs[1]), potential ?? Math.Exp(logs[2]));

    // For given p and q the best M is known: the search has two dimensions.
    private static (double P, double Q, double M) Coarse(double[] cumulative, double? potential)
    {
        var (best, least) = ((P: 0.01, Q: 0.1, M: potential ?? (2 * cumulative[^1])), double.PositiveInfinity);
        for (var i = 0; i <= Grid; i++)
        {
            for (var j = 0; j <= Grid; j++)
            {
                var (p, q) = (1e-6 * Math.Pow(5e5, i / (double)Grid), 1e-3 * Math.Pow(2e3, j / (double)Grid));
                var shape = new Bass(p, q, 1);
                var (along, squares) = (0.0, 0.0);
                for (var t = 0; t < cumulative.Length; t++)
                {
                    var f = shape.Cumulative(t + 1);
                    (along, squares) = (along + (f * cumulative[t]), squares + (f * f));
                }

                var m = potential ?? (along / squares);
                var error = Error(new Bass(p, q, m), cumulative);
                (best, least) = error < least && m > 0 ? ((p, q, m), error) : (best, least);
            }
        }

        return best;
    }

    // The derivatives by the logarithms, by central differences; a potential that is given does not move.
    private static (Vector<double> Gradient, Matrix<double> Curvature) Normal(double[] at, double[] cumulative, double? potential)
    {
        const double step = 1e-6;
        var columns = new List<double[]>();
        for (var k = 0; k < at.Length; k++)
        {
            var (up, down) = ((double[])at.Clone(), (double[])at.Clone());
            up[k] += step;
            down[k] -= step;
            var (above, below) = (At(up, potential), At(down, potential));
            columns.Add([.. cumulative.Select((_, t) => (above.Cumulative(t + 1) - below.Cumulative(t + 1)) / (2 * step))]);
        }

        var jacobian = Matrix<double>.Build.DenseOfColumnArrays(columns);
        var here = At(at, potential);
        var rest = Vector<double>.Build.DenseOfArray([.. cumulative.Select((y, t) => y - here.Cumulative(t + 1))]);
        return (jacobian.TransposeThisAndMultiply(rest), jacobian.TransposeThisAndMultiply(jacobian));
    }
}
