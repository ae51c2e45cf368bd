using System.Numerics;
using System.Runtime.InteropServices;

namespace Chancery.Training;

/// <summary>One step of Adam (Kingma and Ba 2015) with decoupled weight decay; clears the gradient it has used.</summary>
internal readonly struct Adam(float rate, int step, float decay)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private readonly float _rate = rate * (float)(Math.Sqrt(1 - Math.Pow(Beta2, step)) / (1 - Math.Pow(Beta1, step)));

    public void Apply(Span<float> w, Span<float> g, Span<float> m, Span<float> v, float clip)
    {

        var ws = MemoryMarshal.Cast<float, Vector<float>>(w);
        var gs = MemoryMarshal.Cast<float, Vector<float>>(g);
        var ms = MemoryMarshal.Cast<float, Vector<float>>(m);
        var vs = MemoryMarshal.Cast<float, Vector<float>>(v);
        var (b1, b2, r, c, keep) = (new Vector<float>(Beta1), new Vector<float>(Beta2), new Vector<float>(_rate), new Vector<float>(clip), new Vector<float>(1 - (rate * decay)));
        var eps = new Vector<float>(1e-8f);
        for (var i = 0; i < ws.Length; i++)
        {
            var gradient = gs[i] * c;
            ms[i] = (b1 * ms[i]) + ((Vector<float>.One - b1) * gradient);
            vs[i] = (b2 * vs[i]) + ((Vector<float>.One - b2) * gradient * gradient);
            ws[i] = (ws[i] * keep) - (r * ms[i] / (Vector.SquareRoot(vs[i]) + eps));
        }

        for (var i = ws.Length * Vector<float>.Count; i < w.Length; i++)
        {
            m[i] = (Beta1 * m[i]) + ((1 - Beta1) * g[i] * clip);
            v[i] = (Beta2 * v[i]) + ((1 - Beta2) * g[i] * g[i] * clip * clip);
            w[i] = (w[i] * (1 - (rate * decay))) - (_rate * m[i] / (MathF.Sqrt(v[i]) + 1e-8f));
        }

        g.Clear();
    }
}
